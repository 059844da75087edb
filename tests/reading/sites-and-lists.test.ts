import { read } from './told'

/** Sites with the noun that names them, lists behind a number, and more ways to hold and leave ground. */
const CASES: Record<string, [string, string[]][]> = {
  'a site is no town': [
    [
      'Rebels seized Kavumu airport on Friday.',
      ['control | Rebels secured | @ Kavumu airport | 2025-10-24 | outlet'],
    ],
    [
      "Government forces still hold Hama's military airport.",
      ["control | Government forces held | @ Hama's military airport | 2025-10-29 | outlet"],
    ],
    [
      'Shells fell on Al-Nao hospital late on Sunday, killing six people.',
      ['casualties | 6..6 all | @ Al-Nao hospital | 2025-10-26 | outlet'],
    ],
    [
      '"The total dead in the blasts is 22," Abdullahi Warsame, a doctor at Baidoa’s main hospital, said.',
      ['casualties | 22..22 all | @ Baidoa | - | Abdullahi Warsame'],
    ],
  ],
  'the names of so many places': [
    [
      'Troops retook four villages, Tel Abyad, Suluk, Hammam and Ain Issa, on Monday.',
      ['control | Troops secured | @ Tel Abyad + Suluk + Hammam + Ain Issa | 2025-10-27 | outlet'],
    ],
    [
      'Rebels had captured three villages south of Aleppo from the army, Zeitan, Khalsa and Barna.',
      ['control | Rebels secured | @ Zeitan + Khalsa + Barna | 2025-10-29 | outlet'],
    ],
    [
      'By Thursday Russian troops had shown up in two towns, Kobani and Amuda.',
      ['control | Russian troops presence | @ Kobani + Amuda | 2025-10-23 | outlet'],
    ],
    [
      'Army units had deployed in Umm al-Khair and Ghaybish, two villages to the west.',
      ['control | Army units presence | @ Umm al-Khair + Ghaybish | 2025-10-29 | outlet'],
    ],
    [
      'Its fighters fired rockets at a base near Haifa and at two positions outside Tel Aviv.',
      [
        'incident | Shelling/artillery/missile attack | @ Haifa near + Tel Aviv outside | - | outlet',
      ],
    ],
  ],
  'parts of towns and lists with words between': [
    [
      'Clashes erupted on Monday in the Aleppo neighbourhoods of Sheikh Maqsoud and Ashrafieh.',
      ['incident | Armed clash | @ Sheikh Maqsoud + Ashrafieh | 2025-10-27 | outlet'],
    ],
    [
      'Shells hit the towns of Taftanaz and Binnish in Idlib and the villages of Jabal al-Zawiya.',
      [
        'incident | Shelling/artillery/missile attack | @ Taftanaz + Binnish + Jabal al-Zawiya | - | outlet',
      ],
    ],
    [
      'The group lost control of Kobani in January 2015 and of Tal Abyad in June.',
      [
        'control | ? lost | @ Kobani | 2015-01-01/2015-01-31 | outlet',
        'control | ? lost | @ Tal Abyad | 2025-06-01/2025-06-30 | outlet',
      ],
    ],
    [
      'The village of Maan was attacked at dawn by gunmen who came from Hama.',
      ['incident | Armed clash | @ Maan | - | outlet'],
    ],
    [
      'A resident of Jisr said warplanes had hit the town.',
      ['incident | Air/drone strike | @ Jisr | - | unnamed'],
    ],
  ],
  '"there" behind those of a place who speak': [
    [
      'Gunmen ambushed a patrol near Jableh. Residents of Kosti said armed men had shot dead nine men there.',
      [
        'incident | Armed clash | @ Jableh near | - | outlet',
        'casualties | 9..9 all | @ Kosti | - | Residents of Kosti',
      ],
    ],
  ],
  'what follows from a deed': [
    [
      'Rebels advanced south on Monday, capturing the town of Mesraba.',
      ['control | Rebels secured | @ Mesraba | 2025-10-27 | outlet'],
    ],
    [
      "The Arakan Army has captured the headquarters in Ann, giving it control over 14 of Rakhine's 17 townships.",
      [
        'control | Arakan Army secured | @ Ann | 2025-10-29 | outlet',
        'control | Arakan Army held | @ Rakhine parts | 2025-10-29 | outlet',
      ],
    ],
    [
      'The army entered Maskana, its last objective in Aleppo province, and is now advancing towards Raqqa.',
      [
        'control | army presence | @ Maskana | 2025-10-29 | outlet',
        'control | army advancing | @ Raqqa towards | 2025-10-29 | outlet',
      ],
    ],
    [
      'Forces loyal to Haftar, who controls the east, attacked the outskirts of Tripoli.',
      ['incident | Armed clash | @ Tripoli outskirts | - | outlet | by Forces loyal to Haftar'],
    ],
    [
      'The militants blew up two bridges over the Euphrates as they retreated.',
      ['incident | Remote explosive/landmine/IED | @ Euphrates | - | outlet'],
    ],
    [
      'Hezbollah still has fighters in Rabak.',
      ['control | Hezbollah presence | @ Rabak | 2025-10-29 | outlet'],
    ],
  ],
  'a town that words point back to': [
    [
      'Rebels entered Goma on Sunday. The city of two million was taken on Monday.',
      [
        'control | Rebels presence | @ Goma | 2025-10-26 | outlet',
        'control | Rebels secured | @ Goma | 2025-10-27 | outlet',
      ],
    ],
    [
      'The battle for Bakhmut has raged for months. The Wagner group claims to hold 80 percent of the city.',
      [
        'incident | Armed clash | @ Bakhmut | - | outlet',
        'control | Wagner group held | @ Bakhmut parts | 2025-10-29 | outlet',
      ],
    ],
    [
      "Residents of Homs' Wadi al-Dahab neighbourhood found the bodies of a couple.",
      ['casualties | 2..2 civilians | @ Wadi al-Dahab | - | outlet'],
    ],
    [
      'Gunmen stormed Moqokori at dawn. Government forces are back in control, the governor said.',
      [
        'incident | Armed clash | @ Moqokori | - | outlet',
        'control | Government forces held | @ Moqokori | 2025-10-29 | governor',
      ],
    ],
  ],
  'who is near, stays or goes': [
    [
      'Gunmen seized control of the Istamo military base in Latakia province.',
      ['control | Gunmen secured | @ Istamo | 2025-10-29 | outlet'],
    ],
    [
      'Opposition forces have been in full control of Homs since Sunday.',
      ['control | Opposition forces held | @ Homs | 2025-10-29 | outlet'],
    ],
    [
      'Government forces left the cities of Deir Ezzor and Mayadin to the SDF on Friday.',
      ['control | Government forces lost | @ Deir Ezzor + Mayadin | 2025-10-24 | outlet'],
    ],
    ['Government forces left the city in ruins.', []],
    [
      'The Russians are about 10 km from Pokrovsk.',
      ['control | Russians advancing | @ Pokrovsk near | 2025-10-29 | outlet'],
    ],
    [
      'Rebel factions were at the northern gates of Hama on Sunday.',
      ['control | Rebel factions advancing | @ Hama near | 2025-10-26 | outlet'],
    ],
    [
      'Israeli troops entered Khan Arnabah on Monday. They remain in the buffer zone east of Quneitra.',
      [
        'control | Israeli troops presence | @ Khan Arnabah | 2025-10-27 | outlet',
        'control | Israeli troops presence | @ Quneitra near | 2025-10-29 | outlet',
      ],
    ],
    [
      'The police left Gressier on Sunday, and the gangs moved in within an hour.',
      [
        'control | police lost | @ Gressier | 2025-10-26 | outlet',
        'control | gangs presence | @ Gressier | 2025-10-26 | outlet',
      ],
    ],
    [
      'The airport at Kavumu, 30 km to the north, had been lost two days earlier.',
      ['control | ? lost | @ Kavumu | - | outlet'],
    ],
    ['The junta has admitted losing contact with Lashio but not that the city is lost.', []],
    ['“In 2015, the Islamic State took 220 of us,” he said.', []],
  ],
  'what did not happen': [
    [
      'Kosti is guarded by a joint force, and Turkish drones have not struck it since April.',
      ['control | joint force presence | @ Kosti | 2025-10-29 | outlet'],
    ],
    ['Since April no drone has hit the port of Odesa.', []],
    ['The police in Kosti arrested nobody on Monday.', []],
  ],
  'who speaks between commas leaves the day to the event': [
    [
      'On Monday shells hit Manajir. Two days earlier, he said, a drone struck Zirgan.',
      [
        'incident | Shelling/artillery/missile attack | @ Manajir | 2025-10-27 | outlet',
        'incident | Air/drone strike | @ Zirgan | 2025-10-25 | outlet',
      ],
    ],
    [
      'The Nusra Front took the oil town of Shadadi last Wednesday.',
      ['control | Nusra Front secured | @ Shadadi | 2025-10-22 | outlet'],
    ],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s', (text, drafts) => {
    expect(read(text)).toEqual(drafts)
  })
})
