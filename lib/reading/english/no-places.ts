import { isCountry } from '../countries'

/** Names of bodies, people and papers, which are no places. */
export const NO_PLACE =
  /\b(?:Police|Military|Government|Security|[Qq]a[ie]da|[Nn]usra|[Ss]habaa?b|Haram|Tahrir al-Sham|Houthis?|Taliban|Wagner|Brotherhood|Shi[ia]tes?|Sunnis|Alawites|Assad|Putin|Netanyahu|Trump|Biden|Zelensk\p{L}+|Erdogan|Hospital’s|Qassam|Quds Force|Saraya|Kata[’']?ib|Liwa|Jaysh|Jaish|Ahrar|Faylaq|Geneva Convention|Rome Statute|Security Council|General Assembly|Civil Defen[cs]e|Resistance|Mechanism|Centre|Center|State Department|Pentagon|Kremlin|White House|Interior|Defen[cs]e|Health|Foreign|Index|Act|Accords?|Programme|Program|Fund|Office|Bureau|Department|Authority|Administration|Cabinet|Parliament|Room|Rooms|Monitor|Tracker|Archive|Army|Forces|Force|Front|Brigades?|Ministry|Minister|Observatory|Agency|Council|Group|Islamic State|Jihad|Party|Movement|Organi[sz]ation|Network|Command|Committee|Association|Court|Commission|Media|News|Television|TV|Radio|Times|Post|Telegraph|Guardian|University|Institute|Foundation|President|Secretary|Spokes\p{L}+|General|Colonel|Major|Captain|Lieutenant|(?<!-)Prince|King|Mr|Dr|Crescent|Cross|Nations|Union|Guard|Guards|Corps|Battalion|Division|Militia|Hezbollah|Hizbollah|Hamas|Daesh|ISIS|ISIL|Twitter|Facebook|Telegram|YouTube|Islam|Muslims?|Christians?|Sunni|Shia|Alawite|Druze|Kurdish|Arab|Arabs|Kurds|Jews|Ramadan|Eid|Easter|Christmas|Helmets|Borders|Amnesty|Watch|War|Agreement|Treaty|Resolution|Operation|Reuters|Associated|Press|AFP|AP|BBC|CNN|SANA|IDF|NATO|UN|US|EU|UK|YPG|SDF|PKK|FSA|HTS|IS|UNICEF|WHO|ICRC|MSF|OCHA|NGO|GMT)\b/u

/** Adjectives of peoples and countries: "Syrian", "Israeli", "Lebanese", "Turkish". */
export const DEMONYM =
  /^(?:Catholic|Orthodox|Protestant|Anglican|Baptist|Evangelical|Buddhist|Hindu|Sikh|Coptic|Maronite|Yazidi|Yezidi|Assyrian|Red|Blue|Green|Black|White|Roman|Somali|Nepali|German|Kuwaiti|Emirati|Qatari|Azeri|Chechen|Kazakh|Tajik|Cuban|Cypriot|Rwandan|Ugandan|Angolan|Libyan|Kenyan|Tigrayan|Rohingya|Iraqi|Omani|Thai|Swiss|Greek|Dutch|French|Finn|Dane|Serb|Croat|Kurd|Turk|Uzbek|\p{Lu}\p{L}+(?:ian|ean|ani|ish|ese|ench|utch|reek|wiss|zech|hai|raqi|raeli|wati|tari|udi|eni|mani|stani|eshi|epali|omali|urk|zbek|fghan|erman|lovak|can)|Americans?|Briton|Western|European|African|Asian|Arab|Kurdish|Turkic|Alawite|Druze|Sunni|Shi[ia]te|Shia|Christian|Muslim|Islamist|Islamic|Jewish|Zionist|Baathist|Palestinians?|Israelis?|Syrians?|Russians?|Ukrainians?)$/u

/** A word for a people, unless it ends like one and stands alone behind "in": "near Arish." */
export const isPeople = (text: string, before: string, behind: string): boolean =>
  !text.includes(' ') &&
  DEMONYM.test(text) &&
  !isCountry(text) &&
  // "Kobani is", "the town of Kobani": no adjective
  !(
    /[^sn]$/.test(text) &&
    /^ (?:is|was|has|fell|remains|remained|came)\b|^, an? \p{Ll}|^, the (?:\p{Ll}+ )?(?:capital|city|town|village)\b/u.test(
      behind,
    )
  ) &&
  !/\b(?:towns?|city|cities|villages?|districts?|camps?|neighbou?rhoods|suburbs) of $/.test(
    before,
  ) &&
  // "control of Kobani in January"
  !(
    !/s$/.test(text) &&
    /\b(?:in|at|near|outside|inside|from|of|into|around|towards?|entered|captured|retook|recaptured|seized|besieged|bombed|shelled) $/.test(
      before,
    ) &&
    standsAlone(behind)
  )

/** Whether no noun follows a word that may be an adjective. */
export const standsAlone = (behind: string): boolean =>
  /^(?:[.,;:)”"]|$| (?:on|in|at|by|from|to|since|after|before|during|when|where|while|as|but|with|late|early|last|this|yesterday|overnight|was|were|is|has|had)(?![\p{L}]))/u.test(
    behind,
  )

/** Ground that a genitive may own: "Kosti's streets". */
const OWNED =
  /^[’']s (?:\d+ |[a-z]+teen |\p{Ll}+(?:ern|al|ed) |\p{L}+-\p{L}+ |old |several )*(?:\p{L}+ )?(?:countryside|neighbou?rhoods?|districts?|townships?|municipalities|suburbs?|cities|towns|villages|province|governorate|region|area|coast|capital|airport|port|border|frontier|hospital|streets|outskirts|market|north|south|east|west|city|cent(?:re|er)|conflict|civil war|war(?! crimes))/u

/** A genitive in front of who speaks or acts: "Syria's president", "Russia's army". */
export const isOwner = (behind: string): boolean => /^[’']s\b/.test(behind) && !OWNED.test(behind)

/** A person or a family: a name that goes on with a verb of speech, "who", or "family". */
export const isSomebody = (before: string, behind: string): boolean =>
  (/^,? who\b/.test(behind) && !/\b(?:in|from|of|near|at) $/.test(before)) ||
  /^ (?:family|house|home|households?|clan|tribe|residence|residential building)\b/.test(behind) ||
  /^ (?:said|told|says|added|claimed|reported|announced|accused|denied|warned|wrote)\b/.test(behind)
