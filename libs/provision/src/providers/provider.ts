import { Day } from '@lib/kernel/day';
import { EarlierName, SettingLine } from '../settings/setting';

/** An organisation that owns or runs settings, with its other names. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** How many settings it has in the directory that are not archived, and how many of them are registered now. */
  readonly settings: number;
  readonly registered: number;
  readonly archivedOn: Day | null;
  readonly archivedReason: string | null;
  readonly archivedByName: string | null;
  /** Goes up with each change. */
  readonly version: number;
}

/** A provider as another names it, from a day. */
export interface ProviderSince {
  readonly id: string;
  readonly name: string;
  readonly since: Day;
}

/** A provider that is part of another now. */
export interface ProviderPart extends ProviderSince {
  /** What was recorded since, in words, for which the merge cannot be undone: none when it can. */
  readonly hangs: readonly string[];
}

/** The group a provider belonged to, on half-open days. */
export interface GroupOfProvider {
  readonly groupId: string;
  readonly groupName: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** The same with what belongs to it, and its settings by name. */
export interface ProviderWithSettings extends Provider {
  readonly earlierNames: readonly EarlierName[];
  /** Null while it stands for itself. */
  readonly mergedInto: ProviderSince | null;
  /** Providers that are part of it now. */
  readonly parts: readonly ProviderPart[];
  /** Its groups, the one of now first. */
  readonly groups: readonly GroupOfProvider[];
  /** Providers it owns now. */
  readonly members: readonly ProviderSince[];
  readonly itsSettings: readonly SettingLine[];
}
