"""What pages of many languages print around a story: reading times, *read also*, editors' notes, rights, appeals."""

import re

READING_TIME = re.compile(
    r"(?:(?:(?:estimated |approx\. )?(?:reading|read) time|lesezeit|lesedauer|temps de lecture|lecture"
    r"|tiempo de lectura|lectura(?: de)?|tempo di lettura|lettura(?: di)?|tempo de leitura|leitura(?: de)?|leestijd"
    r"|lästid|læsetid|lesetid|czas czytania|okuma süresi|время чтения|час читання|lukuaika|waktu baca|doba čtení"
    r"|読了時間|阅读时间)\s?[:：]?\s{0,3})?(?:(?:ca\.?|environ|circa|~)\s?)?"
    r"(?P<minutes>\d{1,3})[ -]?(?:min(?:ute)?[ns]?|minut(?:os?|i|en|er|y|ter)?|mn|dk|dakika|мин(?:ут[аы]?)?|хв"
    r"|分(?:钟|鐘)?|분)\.?(?:\s(?:read|reading time|of reading|de lecture|de lectura|di lettura|de leitura|lesezeit"
    r"|leestijd|lezen|lästid|läsning|čtení|czytania|чтения|okuma))?\.?",
    re.IGNORECASE,
)
READ_ALSO = re.compile(
    r"(?:read (?:more|also|next)|see also|also read|related(?: (?:story|article|news))?|more on this|watch|don.t miss"
    r"|must read|recommended|lesen sie (?:auch|mehr|hier)(?: dazu)?|mehr zum thema|lesetipp|(?:à )?lire(?: aussi)?"
    r"|voir aussi|le[ae] (?:también|además)|le puede interesar|leia (?:também|mais)|veja também|leggi anche|lees ook"
    r"|les (?:også|mer)|læs også|läs (?:också|även|mer)|lue myös|czytaj (?:także|też|więcej)|zobacz (?:także|też)"
    r"|čtěte (?:také|dále)|читайте (?:также|ещё|також)|baca juga|ilgili haber|διαβάστε (?:ακόμα|επίσης)|citește și"
    r"|関連記事|相关阅读|延伸閱讀|관련\s?기사|اقرأ أيضا|קראו גם)\s{0,2}[:：|>»-]\s{0,2}\S",
    re.IGNORECASE,
)
EDITORS_NOTE = re.compile(
    r"(?:correction|clarification|editor.s note|update|corrects|corrected|korrektur|berichtigung|richtigstellung"
    r"|(?:anmerkung|hinweis) der redaktion|anm\. d\. red\.|transparenzhinweis|rectificatif|note de la rédaction|ndlr"
    r"|fe de erratas?|corrección|rectificación|nota (?:del editor|de la redacción|della redazione|do editor)|correzione"
    r"|errata(?: corrige)?|rectificatie|correctie|rättelse|rettelse|oikaisu|sprostowanie|od redakcji|исправление"
    r"|от редакции|від редакції|düzeltme|editörün notu|correção|訂正|編集部注|更正|编者按|編者按|편집자 주|정정)"
    r"\s{0,2}(?:\(.{0,40}\))?\s?[:：–—-]\s?.{3,500}"
    r"|(?:an earlier|a previous) version of this (?:article|story|report).{3,500}"
    r"|this (?:article|story|report) (?:has been|was) (?:updated|corrected|amended)\b.{0,400}"
    r"|in einer (?:früheren|vorherigen|ersten) (?:version|fassung) dieses (?:artikels|textes|beitrags).{3,500}"
    r"|une version (?:antérieure|précédente) de cet article.{3,500}"
    r"|una versión anterior de (?:este|esta) (?:artículo|nota|noticia).{3,500}"
    r"|(?:in una|una) (?:precedente )?versione (?:precedente )?di questo articolo.{3,500}"
    r"|(?:in )?een eerdere versie van dit (?:artikel|bericht).{3,500}",
    re.IGNORECASE,
)
RIGHTS = re.compile(
    r".{0,150}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados"
    r"|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone"
    r"|все права защищены|всі права захищено|tüm hakları saklıdır|reproduction interdite)\b.{0,100}"
    r"|.{0,60}(?:無断転載|版权所有|版權所有|무단\s?전재).{0,60}",
    re.IGNORECASE,
)
APPEAL = re.compile(
    r"\b(?:abonnieren sie|jetzt abonnieren|folgen sie uns|unterstützen sie uns|spenden sie|inscrivez-vous|abonnez-vous"
    r"|suivez-nous|faites un don|suscríb(?:ase|ete)|síguenos|haz una donación|iscriviti|abbonati|seguici|sostienici"
    r"|assine (?:a|o|já|nossa)|inscreva-se|siga-nos|schrijf je in|abonneer je|volg ons|steun ons|prenumerera på"
    r"|subskrybuj|подпишитесь|подписывайтесь|підписуйтесь|takip edin|abone olun)\b",
    re.IGNORECASE,
)
