/** Kinds of setting of high-cost placements, and the groups of placements each is of. */
export const HCLI_SETTING_KINDS = {
  home: 'Children’s homes',
  supported: 'Independent and supported accommodation',
  foster: 'Foster placements',
  other: 'Secure homes, residential schools and all others',
} as const;

export type HcliSettingKind = keyof typeof HCLI_SETTING_KINDS;

const OF_GROUP: Readonly<Partial<Record<string, HcliSettingKind>>> = {
  residential: 'home',
  supported: 'supported',
  'fostering-kinship': 'foster',
  'fostering-mainstream': 'foster',
};

/** The kind of a placement, by the group kept with it. */
export const hcliSettingKind = (placementGroup: string): HcliSettingKind =>
  OF_GROUP[placementGroup] ?? 'other';
