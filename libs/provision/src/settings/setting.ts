import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';

/** Ofsted leaves the name of most homes out of the list it publishes. */
export const NAME_WITHHELD = 'Name withheld by Ofsted';

/** A setting as a list of search results or a picker shows it. */
export interface SettingLine {
  readonly id: string;
  /** `SC` and six figures, or seven; null where the regulator gave none. */
  readonly urn: string | null;
  /** Null where the regulator withholds it. */
  readonly name: string | null;
  /** Names people know it by. */
  readonly aliases: readonly string[];
  readonly providerId: string | null;
  readonly providerName: string | null;
  /** In the words of the regulator, for example “Children's home”. */
  readonly provisionType: string;
  /** The authority it lies in. */
  readonly localAuthority: string;
  /** Registered places; null for an agency. */
  readonly places: number | null;
  /** How its registration stands now, for example “Active”. */
  readonly registration: string;
}

/** How a registration stood, on half-open days. */
export interface SettingRegistration {
  readonly status: string;
  readonly from: Day;
  /** The first day on which it no longer stood so; null while it does. */
  readonly to: Day | null;
  /** The day of the list that said so; null where somebody entered it. */
  readonly listAsAt: Day | null;
}

/** A fact that a list changed. */
export interface SettingChange {
  readonly asAt: Day;
  readonly field: SettingField;
  readonly before: string | null;
  readonly after: string | null;
}

/** A setting with all that is known of it. */
export interface Setting extends SettingLine {
  readonly sector: string | null;
  readonly region: string | null;
  readonly registeredOn: Day | null;
  readonly shortBreaksOnly: boolean;
  readonly multiBuilding: boolean;
  readonly onList: boolean;
  /** Why it was entered by hand; null where a list brought it. */
  readonly reason: string | null;
  readonly addedAt: Temporal.Instant;
  readonly addedByName: string;
  readonly registrations: readonly SettingRegistration[];
  readonly changes: readonly SettingChange[];
}

/** The facts a list gives of a setting, and what pages call them. */
export const SETTING_FIELDS = {
  provider: 'Provider',
  name: 'Name',
  provisionType: 'Type',
  status: 'Registration',
  registeredOn: 'Registered on',
  sector: 'Sector',
  localAuthority: 'Local authority',
  region: 'Region',
  places: 'Places',
  shortBreaksOnly: 'Only for short breaks',
  multiBuilding: 'More than one building',
} as const;

export type SettingField = keyof typeof SETTING_FIELDS;

/** What a setting is called: its name, else a name it is known by, else its number with what kind it is. */
export const settingTitle = (
  setting: Pick<SettingLine, 'name' | 'aliases' | 'urn' | 'provisionType'>,
): string =>
  setting.name ??
  setting.aliases[0] ??
  `${setting.provisionType}${setting.urn ? ` ${setting.urn}` : ''} (name withheld by Ofsted)`;
