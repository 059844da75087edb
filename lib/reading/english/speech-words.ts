// The shapes of English speech: its verbs, and the words that tell who speaks and what is said.

const ADVERB =
  '(?:also|later|earlier|previously|further|has|have|had|reportedly|separately|then|initially|repeatedly|publicly|immediately|meanwhile|however|first|again|independently)'
const SAID =
  'said|says|say|saying|told|tells?|announced|announces|reported|reports|stated|states|added|adds|confirmed|confirms|claimed|claims|declared|declares|alleged|alleges|noted|notes|estimated|estimates|accused|accuses|asserted|insisted|tweeted|wrote|writes|posted|informs|informed|explained|recalled|documented|recorded|counted|revealed|disclosed|acknowledged|admitted|conceded|concedes|stressed|recounted|reiterated|clarified|denied|warned|testified|maintained|described|blamed|put|puts|listed|gave|gives|given|verified|verifies|condemned|condemns|indicate|indicates|indicated|suggested|argued|observed|report|found|say|spoke of|spoken of|speaks of'
/** Verbs that need "that" or a quotation before them to be verbs of speech. */
export const ALSO_OTHER =
  /^(?:reports|states|notes|claims|put|puts|listed|documented|recorded|counted|described|blamed|warned|maintained|denied|accused|accuses|gave|gives|given|indicate|indicates|indicated|suggested|argued|observed|report|found)$/i

/** A verb of speech, as `verb`, with the adverbs in front of it. */
export const VERB = new RegExp(
  String.raw`(?<![\p{L}-])(?:${ADVERB} )*(?<verb>${SAID})(?![\p{L}-])`,
  'giu',
)

/** Those who are meant not to be named. */
export const HIDDEN =
  /^(?:the |a |an |one |another |two |several |some |many |local |other |unconfirmed |eye|other )*(?:reports?|residents?|witness(?:es)?|eyewitness(?:es)?|locals|villagers?|man|woman|sources?|survivors?|people|he|relatives?|someone|others|victims?|officials|activists?|patients?|drivers?|teachers?|nurses?|traders?|fishermen|families|mother|father|brother|sister|son|daughter|neighbou?r|farmer|medics?|doctors?|media reports?|rumou?rs|accounts?)(?: (?:there|who [^,]*|in the (?:area|city|town|village)))?$/i

/** "A pharmacist", "the nurse", "two shopkeepers": people whom the text does not name. */
export const SOMEBODY =
  /^(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal|[Ss]ome) (?:\p{Ll}+(?:-\p{Ll}+)* ){0,2}(?:nurse|pharmacist|shopkeeper|driver|student|trader|shepherd|worker|refugee|elder|teacher|farmer|neighbou?r|doctor|medic|paramedic|surgeon|villager|resident|witness|survivor|activist|fisherman|vendor|merchant|engineer|passenger|soldier|fighter|relative|volunteer|rescuer|boy|girl|child|man|woman|mother|father|brother|sister|cousin|uncle|aunt|son|daughter|milblogger|blogger|member)s?(?: of [^,]{1,60})?$/u

/** "An officer", "a tribal leader": one of whom nothing but the office is told. */
export const SOME_OFFICE =
  /^(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree) (?:\p{Ll}+(?:-\p{Ll}+)* ){0,3}(?:officer|official|commander|guard|policeman|captain|colonel|general|diplomat|analyst|lawmaker|prosecutor|judge|priest|imam|cleric|leader|chief|lawyer|journalist|photographer|administrator|councillor|negotiator|source)s?(?: (?:in|of|from|at|with) [\p{Ll} ]+)?$/u

/** People of a kind, in small letters: "two diplomats", "a senior security source", "hospital workers". */
export const NAMELESS =
  /^(?:[\p{L}\d’'-]+ ){0,4}?(?:officials?|sources?|officers|fighters?|families|medics?|volunteers?|rescuers?|workers?|diplomats?|activists?|residents?|witness(?:es)?|survivors?|relatives?|leaders|elders?|analysts?|experts?|lawmakers?|soldiers?|traders?|responders?|observers|refugees|(?<!general )staff|commanders?|doctors?|nurses?|locals|villagers)(?= (?:of|in|at|from|for|with|and|who|on|there)(?![\p{L}])|$)/u

/** "The report adds": it goes on with whoever the report is by. */
export const OF_TEXT =
  /^(?:the|this|its|their) (?:\p{Ll}+ )?(?:report|statement|study|update|document|communiqu[eé]|assessment|bulletin|post|article|findings)$/iu
/** Names of those who speak besides the nouns for them, where only a colon tells it. */
export const BODY =
  /\b(?:Defen[cs]e|Helmets|Crescent|Cross|Press|Times|Brigades?|Army|Forces|Hezbollah|Hamas|UN\p{L}*|OCHA|OHCHR|WHO|ICRC|MSF|SOHR|SNHR|SANA|AFP|AP|Reuters|BBC|CNN|Jazeera|Arabiya|Mayadeen|Manar|TASS|RIA|Interfax|Anadolu|Wafa|IDF|NGO)\b/u

/** A reporter of the outlet itself. */
export const OWN_REPORTER = /^our (?:\p{L}+ )?(?:correspondents?|reporters?|team|staff|crew)\b/iu
/** Words of a body that speaks: a ministry, a network, an agency. */
export const IS_BODY =
  /\b(?:[Mm]inistry|[Nn]etwork|[Oo]bservatory|[Oo]rgani[sz]ation|[Cc]ommission|[Cc]ommittee|[Cc]ouncil|[Aa]gency|[Mm]ission|[Gg]roup|watchdog|monitor|[Oo]ffice|[Aa]ssociation|[Cc]entre|[Cc]enter|[Aa]rmy|[Mm]ilitary|[Gg]overnment|[Pp]olice|[Cc]ommand|[Ii]nstitute|[Jj]unta|[Cc]oalition|[Aa]dministration)\b|\b\p{Lu}{3,}\b/u

/** A speaker in front of a colon, behind the label of a live report. */
export const LABELLED =
  /^(?:(?:URGENT|BREAKING|UPDATED?|LATEST|NEW)\b[ :|–—-]*|\d{1,2}[:.]\d\d(?: ?(?:GMT|UTC|local time|[ap]m))?[ :|–—-]+)*(?<who>[^:;“”"]{3,70}): (?=\S)/iu

/** Whom a speaker told, with the place of it, or where what they put out was received. */
export const TOLD_THERE =
  /^(?: in an? (?:\p{Ll}+ )?(?:statement|message|report|communiqu[eé]|post) (?:received|issued|released|published|obtained|sent|posted)| (?:\p{Ll}+ ){0,2}(?:reporters|journalists|(?:news|press) conference|briefing|lawmakers|media)) (?:in|at|from|to) (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/u
/** What follows a participle: "reported on both sides". */
export const PARTICIPLE =
  /^ (?:on|in|near|at|from|among|across|around|along|by|so far|after|since|over|during)\b|^[.,;]?\s*$/

/** The subject of a sentence, and a clause about it between commas, in front of a verb of speech. */
export const PARTED =
  /^(?:\p{L}[^,“”":;]{2,70}), (?:an?|the|one of|which|who|whose|part of|long|once|in)(?![\p{L}])[^“”":;]{2,120}, $/u
/** A verb behind a noun, which then is the subject of what is said. */
export const TELLS_ON =
  /^ (?:had|has|have|was|were|is|are|would|will|could|did|may|might)(?![\p{L}])/u
/** A name behind the noun for who it is: "its commander, Maj Gen Hatem al-Saidi". */
export const BY_NAME =
  /^, (?:(?:\p{Lu}\p{Ll}{1,4}\.? ){0,3})(?<name>\p{Lu}[\p{L}’'-]+(?: (?:\p{Ll}{1,4}[ -])?\p{Lu}[\p{L}’'-]+){1,3})(?=[,.:;]|$)/u

/** What is said stands behind the verb: "said on Sunday that it had". */
export const SAYS_ON =
  /^(?: (?:late |early )?on \p{Lu}\p{Ll}+(?: (?:morning|afternoon|evening|night))?)?(?: that(?= )| to have | (?:it|they|he|she|its|their|his|her) )/u

/** When something was announced, behind a participle. */
export const AGO =
  /^ (?:last|earlier|yesterday|(?:\p{L}+|\d+) (?:hours?|days?|weeks?|months?) (?:earlier|ago|before))(?![\p{L}])/u

/** Verbs that nothing but a speaker is the subject of. */
export const isSaying = (verb: string) =>
  /^(?:said|says|told|tells|added|adds|stated|announced|claimed|recalled|explained|testified|noted|reported|confirmed|insisted|counted|recorded|documented)$/i.test(
    verb,
  )

/** What a deed claims, and nobody who speaks. */
export const CLAIMS_LIVES =
  /^ (?:the |at least |more than |about |some |over |nearly |up to )*(?:(?:[\d,.]+|\p{Ll}+) )?(?:(?:civilian|innocent|more|\p{Ll}+) )?(?:lives|victims|life)(?![\p{L}])/u

/** Whom others made: "a committee set up by the government" is the committee. */
export const MADE_BY =
  /(?:^|[ ,;])(?<who>(?:[Aa]n?|[Tt]he) (?:[\p{L}’'-]+ ){0,2}?\p{Ll}+) (?:set up|formed|appointed|established|created|run|led|named|contacted|reached|interviewed) by (?:the )?$/u

/** Verbs of whoever answers, asks or refuses: "he" behind their sentence is the one who did. */
export const TAKES_A_STAND =
  /(?<![\p{L}-])(?:dismissed|rejected|denied|urged|called|vowed|responded|replied|countered|criticised|criticized|defended|questioned|disputed|pledged|promised|appealed|hailed|welcomed|mourned|condemned|denounced|thanked|did not (?:immediately )?(?:respond|reply|comment|answer)|has not commented|declined to comment)(?![\p{L}-])/giu

/** A line that only says whose the words below it are: "A, the mayor of B, on Telegram:". */
export const SIGNS =
  /^(?!.*[“”"])(?<who>[^:]{4,110}?)(?<on>,? (?:writing |posting )?on (?:Telegram|X|Twitter|Facebook|Instagram|WhatsApp|Signal|Truth Social|VK|social media)| in an? (?:post|statement|message|video)[^:]{0,40})?:$/u

/** Words with which somebody asks not to be named. */
export const ANONYMOUS =
  /on (?:the )?condition (?:of anonymity|that (?:he|she|they|their names?|his name|her name) )|(?:asked|asking|declined|wished|preferred|wanted) (?:not )?to (?:remain anonymous|be (?:named|identified|quoted by name))|(?:requested|requesting) anonymity/u

/** Ways to be reached, and words for places without a name, which are nobody who speaks. */
export const NO_SPEAKER =
  /^(?:the )?(?:ground|field|scene|spot|Skype|WhatsApp|Zoom|Signal|Telegram|Twitter|Facebook|X|e-?mail|(?:tele)?phone|text message|city|town|village|area|region|district|neighbou?rhood|suburb|country|province)$/iu

/** How somebody was reached, behind a verb of speech: "said by Skype". */
export const BY_MEANS =
  /^ by (?:(?:tele)?phone|e-?mail|text|video|voice|letter|fax|radio|satellite|skype|zoom|signal|telegram|whatsapp|viber|messenger|messages?|SMS|instant|then|now|way of)(?![\p{L}])/iu

/** "Put the toll at", "puts it at": what else is put somewhere says nothing. */
export const PUTS_A_FIGURE =
  /^ (?:it |them |that (?:number|figure|toll) |(?:its|their|his|her|our|the|a) [^.;]{1,110}? )(?:at|as|in|on|above|below|near|close to|between|down to)(?![\p{L}])/u

/** "A report by", "the latest figures of": a work, and who made it behind. */
export const WORK_BY =
  /^ (?:an?|the|its|new|recent|latest)? ?(?:(?!by)\p{L}[\p{L}’'-]* ){0,3}?(?:report|reports|reporting|statement|study|investigation|analysis|assessment|review|survey|tally|count|figures|data|statistics|database|estimates?|article|bulletin|update|briefing|documentation)(?: \p{Ll}+ed)? (?:by|from|compiled by|published by|released by) (?=\p{L})/u

/** "A force allied to the army denied": whom the subject is on the side of. */
export const SIDES_WITH =
  /(?<![\p{L}])(?:(?:allied|loyal|close|linked|opposed|affiliated|aligned|sympathetic|hostile) (?:to|with)|(?:backed|supported|funded|headed|trained|armed) by) $/u

/** "Gave a toll of 12", "gave 73 on Sunday". */
export const GIVES_A_FIGURE =
  /^ (?:(?:an?|the|another|its|their) (?:\p{L}+ )?(?:toll|figure|tally|count|number)(?![\p{L}])|(?:at least |about |only |more than )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{Ll}+)?)(?: dead| killed| deaths)?(?: on \p{Lu}\p{Ll}+| earlier)?(?:[.,;]|$))/iu

/** Words for somebody that no list knows, up to the end of the clause. */
export const SOMEONE =
  /^ (?:the|an?|its|their|his|her|one|two|three|several|some) (?:(?!who|which|in|on|at|that|and|of|from|published|released|seen|cited|obtained)\p{Ll}[\p{L}’'-]* ?){1,4}(?=[,.;]|$| (?:who|which|in|on|at|and|from)(?![\p{L}]))|^ (?:\p{Ll}[\p{L}’'-]* ){1,2}(?:sources|officials|leaders|activists|workers|records|groups|members)(?=[,.;]|$| (?:who|which|in|on|at|and|from)(?![\p{L}]))/u
/** "According to him". */
export const PRONOUN_AFTER =
  /^ (?<who>him|her|them|it)(?=[,.;]|$| (?!(?:own|family|father|mother|brother|sister|son|daughter|account|version|office|lawyer)(?![\p{L}]))\p{L})/u
/** "The Observatory's count is", "the SNHR's toll stands". */
export const WHOSE_FIGURE =
  /^(?:But |And )?[Tt]?(?:he )?(?<who>\p{Lu}[\p{L}’'-]*?(?: \p{Lu}[\p{L}-]*){0,5})[’']s (?:own |latest |overall |total )?(?:count|figures?|tally|(?:death )?toll|estimate) (?:is|are|was|were|has|stands|stood|includes?)(?![\p{L}])/u
/** "One of them", "some of the survivors" as the subject of a verb of speech. */
export const ONE_OF_THEM =
  /(?:^|[,;:“"] ?|\b(?:and|but|that|while) )(?<who>(?:[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ss]ome|[Bb]oth|[Ss]everal|[Mm]any|[Oo]thers|[Mm]ost|[Aa] (?:few|third|second)) of (?:them|those|the \p{Ll}+)) $/u
