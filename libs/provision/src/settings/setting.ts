import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { RegistrationRecord } from '../registrations/registration-record';
import { QualityNote } from '../statements/quality-note';
import { SettingRestriction } from '../statements/restriction';
import { SettingSpecialism } from '../statements/specialism';
import { RegisteredAges } from './registered-ages';
import { SupportedCategory } from './supported-category';

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
  /** The category of supported accommodation; null for what is none, or where it is not known. */
  readonly supportedCategory: SupportedCategory | null;
  /** The first day on which it is no longer offered; null while it is. */
  readonly archivedOn: Day | null;
}

/** How a registration stood, on half-open days. */
export interface SettingRegistration {
  readonly status: string;
  readonly from: Day;
  /** The first day on which it no longer stood so; null while it does. */
  readonly to: Day | null;
  /** The day of the list that said so; null where somebody entered it. */
  readonly listAsAt: Day | null;
  /** What somebody recorded; null where a list or the first entry says so. */
  readonly record: RegistrationRecord | null;
}

/** A name that was its own until a day. */
export interface EarlierName {
  readonly name: string;
  /** The first day on which it was no longer. */
  readonly until: Day;
}

/** A setting that is part of another now: its key, its number and its names lead there. */
export interface SettingPart {
  readonly id: string;
  readonly urn: string | null;
  readonly title: string;
  readonly mergedOn: Day;
  readonly registrations: readonly SettingRegistration[];
  /** What was recorded since, in words, for which the merge cannot be undone: none when it can. */
  readonly hangs: readonly string[];
}

/** What a key of a setting that is merged leads to. */
export interface NowPartOf {
  readonly id: string;
  readonly title: string;
  readonly since: Day;
}

/** A fact that a list changed. */
export interface SettingChange {
  readonly asAt: Day;
  readonly field: SettingField;
  readonly before: string | null;
  readonly after: string | null;
}

/** A setting with all that is known of it. */
export interface Setting extends SettingLine, RegisteredAges {
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
  /** First half of its postcode; null where it is not known. */
  readonly outwardCode: string | null;
  readonly archivedReason: string | null;
  readonly archivedByName: string | null;
  /** Goes up with each change of its facts. */
  readonly version: number;
  /** Null while it stands for itself. */
  readonly mergedInto: NowPartOf | null;
  readonly earlierNames: readonly EarlierName[];
  readonly parts: readonly SettingPart[];
  readonly registrations: readonly SettingRegistration[];
  readonly changes: readonly SettingChange[];
  readonly specialisms: readonly SettingSpecialism[];
  readonly restrictions: readonly SettingRestriction[];
  readonly notes: readonly QualityNote[];
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
