import { SettingField } from '../settings/setting';
import { ListedSetting } from './listed-setting';

/** A setting as the directory has it, to be held against a list. */
export interface KnownSetting extends Required<Omit<ListedSetting, 'organisation'>> {
  readonly id: string;
  readonly providerId: string | null;
  readonly providerName: string | null;
  readonly onList: boolean;
}

/** The provider an organisation of the list is: one that is known by this or another name, or a new one. */
export interface ListedProvider {
  /** Null for one that the directory does not have yet. */
  readonly id: string | null;
  readonly name: string;
}

export interface FieldChange {
  readonly field: SettingField;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ChangedSetting {
  readonly known: KnownSetting;
  readonly listed: ListedSetting;
  readonly fields: readonly FieldChange[];
}

/** What loading a list would do. */
export interface Difference {
  readonly added: readonly ListedSetting[];
  readonly changed: readonly ChangedSetting[];
  /** On an earlier list and not on this one. */
  readonly gone: readonly KnownSetting[];
  readonly unchanged: number;
}

/**
 * Holds a list against the directory, by URN. An empty name or organisation in the list says nothing, so what is
 * known of either stays, as does what the list has no column for; any other empty cell empties the fact. A setting that was entered by hand and is not in the
 * list stays as it is.
 * @param providerOf the provider that an organisation of the list is
 */
export const differenceOf = (
  listed: readonly ListedSetting[],
  known: readonly KnownSetting[],
  providerOf: (organisation: string) => ListedProvider,
): Difference => {
  const byUrn = new Map(known.map((one) => [one.urn, one]));
  const there = new Set(listed.map(({ urn }) => urn));
  const added: ListedSetting[] = [];
  const changed: ChangedSetting[] = [];
  for (const one of listed) {
    const before = byUrn.get(one.urn);
    if (!before) {
      added.push(one);
      continue;
    }
    const fields = changesOf(before, one, providerOf);
    if (fields.length > 0 || !before.onList) changed.push({ known: before, listed: one, fields });
  }
  return {
    added,
    changed,
    gone: known.filter(({ urn, onList }) => onList && !there.has(urn)),
    unchanged: listed.length - added.length - changed.length,
  };
};

export const changesNothing = ({ added, changed, gone }: Difference): boolean =>
  added.length + changed.length + gone.length === 0;

const PLAIN_FIELDS = [
  'provisionType', 'status', 'registeredOn', 'sector', 'localAuthority', 'region', 'places', 'shortBreaksOnly',
  'multiBuilding',
] as const; // prettier-ignore

const changesOf = (
  known: KnownSetting,
  listed: ListedSetting,
  providerOf: (organisation: string) => ListedProvider,
): FieldChange[] => {
  const changes: FieldChange[] = PLAIN_FIELDS.filter(
    (field) => listed[field] !== undefined && known[field] !== listed[field],
  ).map((field) => ({ field, before: asText(known[field]), after: asText(listed[field] ?? null) }));
  if (listed.name !== null && listed.name !== known.name)
    changes.unshift({ field: 'name', before: known.name, after: listed.name });
  const provider = listed.organisation === null ? null : providerOf(listed.organisation);
  if (provider && (provider.id === null || provider.id !== known.providerId))
    changes.unshift({ field: 'provider', before: known.providerName, after: provider.name });
  return changes;
};

const asText = (value: string | number | boolean | null): string | null => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return value === null ? null : String(value);
};
