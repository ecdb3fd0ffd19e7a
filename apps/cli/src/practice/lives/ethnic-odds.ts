type Odds = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How each of the DfE's published ethnic groups parts into codes, judged for London as a whole. */
export const ETHNIC_ODDS: Odds = {
  white: { WBRI: 0.76, WIRI: 0.03, WIRT: 0.02, WROM: 0.03, WOTH: 0.16 },
  mixed: { MWBC: 0.38, MWBA: 0.17, MWAS: 0.12, MOTH: 0.33 },
  asian: { AIND: 0.13, APKN: 0.2, ABAN: 0.27, CHNE: 0.02, AOTH: 0.38 },
  black: { BCRB: 0.32, BAFR: 0.46, BOTH: 0.22 },
  other: { OOTH: 1 },
  'not-known': { REFU: 0.2, NOBT: 0.8 },
};

/** Children who came alone: the share of each code, mostly from the Horn of Africa, Afghanistan and Albania. */
export const UNACCOMPANIED_ETHNIC_ODDS: Odds = {
  white: { WOTH: 0.1 },
  asian: { AOTH: 0.22 },
  black: { BAFR: 0.36, BOTH: 0.04 },
  other: { OOTH: 0.26 },
  'not-known': { NOBT: 0.02 },
};
