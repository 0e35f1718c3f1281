"""Common first names of women and of men, by which *she* and *he* find whom they mean. A hint, never a verdict."""

SHE_NAMES = frozenset(
    """mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
    kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia
    kathleen amy angela shirley anna brenda pamela emma nicole samantha katherine christine debra rachel carolyn
    janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan
    evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn
    abigail sophia frances jean alice judy isabella julia grace amber denise danielle marilyn beverly charlotte
    natalie theresa diana brittany doris kayla alexis lori marie hillary ivanka melania nikki carly elena olga
    natalia irina svetlana anastasia ursula angela marine fatima aisha amina leila yasmin priya indira sunita
    mei ling yuki akiko keiko ngozi claire sophie chloe lucy fiona nicola gemma tracey theresa jacinda penny
    julie anne jane jill kate katie kathy molly naomi rosa lucia carmen ana ines ingrid astrid greta freya
    sigrid mira nora nadia zara kamala michele annette monica veronica valerie vanessa wendy yvonne loretta
    gretchen megyn kellyanne elise huma cecile""".split()
)
HE_NAMES = frozenset(
    """james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob
    gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank
    patrick raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter
    noah jeremy christian keith roger terry gerald harold sean austin carl arthur lawrence dylan jesse bryan joe
    billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis philip
    bobby johnny bradley barack bernie ted jeb marco ben mitt mike tim tom jim bill bob dan dave steve greg jeff
    chris matt nick tony rick ron rob sam vladimir sergei igor dmitry ivan boris mikhail nikolai emmanuel
    francois jacques pierre hans klaus wolfgang jurgen giuseppe mario luigi carlos luis jorge pedro diego
    fernando mohammed mohammad muhammad ahmed ali hassan hussein omar khalid abdul ibrahim yusuf mustafa recep
    benjamin binyamin ariel avi raj rahul narendra amit sanjay xi wei jun hiroshi kenji shinzo barry graham
    nigel keir rishi alistair gordon neil ian simon martin colin stuart duncan hamish liam connor declan""".split()
)
