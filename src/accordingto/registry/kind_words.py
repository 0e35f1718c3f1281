"""Words by which a phrase shows what kind of source it names. Lower case, singular; ``kinds`` folds what it meets."""

PERSON_PRONOUNS = frozenset("i he she him her me himself herself who".split())
BODY_PRONOUNS = frozenset("it itself".split())
PEOPLE_PRONOUNS = frozenset(
    "they them we us you people others some many several few most both all someone somebody anyone everyone everybody "
    "nobody one another those these none anybody thousands hundreds dozens scores".split()
)

ARTICLES = frozenset("a an the this that these those its his her their our my your".split())
QUANTIFIERS = frozenset(
    "some many several few most both all various multiple numerous other others more any two three four five six "
    "seven eight nine ten eleven twelve dozens hundreds thousands scores one another each every".split()
)

# What follows these belongs to the noun before them, and does not head the phrase.
AFTER_HEAD = frozenset(
    "of for in with at from who whom whose which that on by to about among near inside within behind outside across "
    "under against after before during since like as including where when overseeing claiming saying requesting".split()
)
MODIFIERS = frozenset(
    "close familiar briefed speaking working involved present cited quoted citing based aware privy interviewed "
    "knowledgeable overseeing investigating emerging obtained released published posted issued filed seen reviewed "
    "conducted carried directly".split()
)
"""These close a phrase only after a noun: "people familiar with it", but "a newly released email"."""

# The head of "a number of residents" is what follows *of*.
MEASURES = frozenset(
    "number majority minority dozen dozens hundreds thousands scores couple handful lot lots some many several few "
    "most both all one two three four five six seven eight nine ten half percent per-cent none member group".split()
)

TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister rabbi imam sheikh sheik "
    "ayatollah pope king queen prince princess emperor sultan emir president premier chancellor minister secretary "
    "senator sen rep congressman congresswoman gov governor mayor judge justice gen general col colonel lt lieutenant "
    "maj major capt captain sgt sergeant adm admiral cmdr commander officer detective inspector ambassador speaker "
    "spokesman spokeswoman spokesperson director chairman chairwoman chief coach deputy attorney counsel".split()
)

OFFICES = frozenset("president premier pope king queen emperor chancellor sultan emir pontiff".split())
"""Held by one at a time: *the president* is somebody."""

ROLES = frozenset(
    "spokesman spokeswoman spokesperson spokespeople official source insider aide witness resident critic expert "
    "analyst observer scholar economist diplomat lawmaker legislator senator congressman congresswoman adviser "
    "advisor ally associate friend neighbor neighbour relative colleague lawyer attorney solicitor barrister "
    "prosecutor judge investigator detective officer agent soldier commander fighter militant rebel protester "
    "activist campaigner demonstrator supporter opponent voter candidate delegate leader head chief director chairman "
    "chairwoman executive manager minister secretary mayor governor ambassador envoy representative deputy councillor "
    "councilman scientist researcher doctor nurse paramedic physician pediatrician teacher professor student parent "
    "mother father brother sister son daughter wife husband widow family uncle aunt cousin man woman boy girl child "
    "youth person people guy lady passenger driver pilot worker employee staffer producer editor reporter journalist "
    "correspondent columnist commentator blogger author writer historian biographer artist singer actor actress "
    "musician player coach captain trader investor customer client user owner landlord farmer fisherman villager "
    "local citizen survivor victim bystander onlooker eyewitness defendant suspect attacker gunman plaintiff juror "
    "whistleblower whistle-blower informant defector refugee migrant pollster strategist operative donor booker "
    "organizer organiser cashier interviewee respondent participant specialist veteran fan skeptic sceptic detractor "
    "authority fact-checker figure contact individual premier president king queen chancellor priest bishop pastor "
    "cleric monk monarch pope member team-mate teammate roommate classmate firefighter rescuer coroner sheriff ranger "
    "trainer republican democrat conservative liberal progressive moderate mp vp ceo cfo coo pm da mep lobbyist "
    "engineer technician geologist seismologist volcanologist meteorologist climatologist physicist chemist biologist "
    "virologist epidemiologist sailor miner banker broker negotiator mediator peacekeeper architect mechanic "
    "counselor counsellor intern contractor supplier hunter guard sniper hostage inmate prisoner".split()
)

VAGUE_REPORTS = frozenset("report account rumor rumour speculation allegation claim suggestion talk".split())
VAGUE_WORDS = frozenset(
    "media press news published local unconfirmed some several multiple numerous many other early initial recent "
    "earlier previous various varying conflicting online foreign international domestic national unverified anonymous "
    "witness eyewitness further these those".split()
)
"""Beside *reports* these do not say whose; any other word ("police reports") makes them papers."""

MEDIA = frozenset(
    "media tv television radio press outlet newspaper publication tabloid broadcaster channel station".split()
)
OUTLETS = frozenset("paper newspaper magazine broadcaster tabloid daily weekly channel station outlet".split())
"""With *the* before them they mean one that was named."""

STATE_WORDS = frozenset(
    "state state-run state-owned state-controlled state-backed state-affiliated government-run".split()
)
STATE_MEDIA_HEADS = frozenset(
    "media tv television radio broadcaster agency newspaper press outlet channel newswire paper daily".split()
)

DOCUMENTS = frozenset(
    "report study poll survey document filing indictment complaint lawsuit suit affidavit statement email e-mail data "
    "figure statistic record image imagery photo photograph picture video footage transcript letter memo memorandum "
    "tape recording audio book memoir article story release notice dossier file cable text message census index "
    "ruling verdict law bill resolution constitution treaty agreement order warrant deposition testimony analysis "
    "analyses review audit assessment estimate finding research diary biography editorial op-ed column advertisement "
    "ad advert polling website webpage page site paper papers note log chart map petition decree communique "
    "communiqué bulletin summary platform instruction summons motion brief certificate contract invoice receipt "
    "ledger manifesto essay documentary film clip screenshot evidence test result autopsy obituary profile interview "
    "paperwork brochure leaflet forecast database registry textbook dictionary encyclopedia screed schedule agenda "
    "minutes archive investigation inquiry probe".split()
)

SOCIAL = frozenset("post tweet retweet hashtag meme vlog livestream thread".split())
SOCIAL_WORDS = frozenset(
    "social twitter facebook telegram instagram tiktok youtube weibo wechat vk reddit whatsapp snapchat linkedin "
    "mastodon bluesky periscope".split()
)
SOCIAL_PLACES = frozenset("media channel account page group profile feed network user post video".split())

LOOSE_BODIES = frozenset(
    "group company organization organisation firm charity association nonprofit ngo business insurer lender retailer "
    "carmaker chipmaker".split()
)
"""With *a* before them they name nobody: "a civil rights group"."""

BODIES = LOOSE_BODIES | frozenset(
    "ministry department agency commission committee subcommittee court tribunal council party university college "
    "school bank institute institution union army navy military militia marines force forces guard government "
    "administration parliament congress senate house assembly legislature board police hospital airline bureau office "
    "service authority campaign team club federation league society foundation trust fund embassy consulate kremlin "
    "pentagon cabinet directorate secretariat headquarters command corporation corp inc ltd llc plc gmbh co company "
    "conglomerate retailer manufacturer automaker carmaker operator utility regulator watchdog clinic church mosque "
    "synagogue diocese vatican museum center centre lab laboratory think-tank tank panel task chamber alliance "
    "coalition bloc movement network newsroom publisher studio studios label carrier railway firm factory brewery "
    "store stores shop restaurant hotel airport port district municipality county city town state country nation "
    "province republic kingdom empire regime junta opposition camp faction side delegation mission programme program "
    "project initiative observatory archdiocese partnership consortium syndicate cartel gang unit division brigade "
    "battalion corps staff treasury exchange stock-exchange cooperative advocates watch international industries "
    "holdings systems technologies pharmaceuticals motors airlines airways enterprises partners labs brigades "
    "ombudsman inspectorate prosecution defence defense judiciary leadership estate zoo theatre theater orchestra "
    "prison jail tribe community conference finance fleet dynasty intelligence".split()
)

KNOWN_NOUNS = ROLES | BODIES | DOCUMENTS | SOCIAL | MEDIA | VAGUE_REPORTS

AUTHORITIES = frozenset(
    "afghanistan albania algeria argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium "
    "bolivia bosnia brazil britain bulgaria cambodia canada chile china colombia croatia cuba cyprus denmark ecuador "
    "egypt england eritrea estonia ethiopia finland france georgia germany ghana greece hungary iceland india "
    "indonesia iran iraq ireland israel italy japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia "
    "lebanon libya lithuania malaysia mali mexico moldova mongolia morocco myanmar nepal netherlands niger nigeria "
    "norway oman pakistan palestine panama peru philippines poland portugal qatar romania russia rwanda scotland "
    "serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania "
    "thailand tunisia turkey turkmenistan türkiye uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen "
    "zambia zimbabwe america washington moscow beijing pyongyang seoul tokyo tehran baghdad kyiv kiev london brussels "
    "ankara damascus riyadh jerusalem caracas havana islamabad taipei minsk warsaw cairo kabul kremlin pentagon "
    "vatican congress nato interpol europol opec unicef unesco hamas hezbollah taliban houthis boko google microsoft "
    "apple amazon boeing airbus tesla toyota volkswagen samsung sony huawei gazprom rosneft pfizer moderna walmart "
    "netflix uber intel ibm chrysler greenpeace oxfam wikileaks gallup anonymous whitehall quinnipiac".split()
)
"""Countries, capitals and bodies whose one word speaks for an institution."""

BODY_NAMES = (
    "white house", "downing street", "capitol hill", "wall street", "goldman sachs", "islamic state", "al qaeda",
    "al-qaeda", "boko haram", "red cross", "red crescent", "human rights watch", "amnesty international", "north korea",
    "south korea", "saudi arabia", "sri lanka", "new zealand", "south africa", "united states", "united kingdom",
    "united nations", "european union", "planned parenthood", "general electric", "general motors", "scotland yard",
    "supreme court", "air force", "blue house", "lockheed martin", "morgan stanley", "palestine liberation",
    "save the children", "doctors without borders", "médecins sans frontières", "buckingham palace", "wells fargo",
    "costa rica", "czech republic", "exxon mobil", "johnson & johnson", "procter & gamble", "rolls-royce",
    "the hague", "hong kong", "ivory coast", "burkina faso", "sierra leone", "el salvador", "federal reserve",
)  # fmt: skip

PLURAL_PEOPLES = ("icans", "ocrats", "ians", "eans", "ists", "elis", "aqis", "udis", "kers")
"""Endings of capitalised plurals for many people: Republicans, Democrats, Russians, Saudis."""

FIRST_NAMES_IN_IAN = frozenset("brian ian adrian christian julian vivian damian fabian sebastian lillian".split())
PEOPLES = ("ian", "pean", "rean", "rican", "xican", "ish", "ese", "sh", "aeli", "aqi", "udi", "stani")
BEFORE_ROLES = frozenset(
    "prime foreign vice deputy chief senior attorney assistant acting former interior defense defence finance health "
    "justice education trade press media first the a an this that some many several one two three government public "
    "national federal political legal military security private special executive managing general supreme senate "
    "house white british french german dutch greek czech thai swiss welsh local state election climate".split()
)
"""What says which of those who hold a role: "Vice President"; other capitals before one are a first name."""

DEEDS = frozenset(
    """attack attacks bombing bombings assault assaults raid raids blast blasts explosion explosions shooting shootings
    killing killings strike strikes stabbing stabbings hijacking hijackings kidnapping kidnappings abduction abductions
    ambush ambushes murder murders hack hacks arson massacre massacres""".split()
)
"""What those boast of who fight from the dark: *claimed the attack*."""
