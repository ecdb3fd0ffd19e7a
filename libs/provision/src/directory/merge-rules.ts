import { Setting } from '../settings/setting';

type Side = Pick<Setting, 'id' | 'urn' | 'archivedOn' | 'mergedInto'>;

/** Why one setting cannot become part of another: none when it can. */
export const whyNotMerged = (from: Side, into: Side): readonly string[] => [
  ...(from.id === into.id ? ['a setting cannot be part of itself'] : []),
  ...(from.mergedInto !== null || into.mergedInto !== null
    ? ['one of the two is part of another already']
    : []),
  ...(from.archivedOn !== null || into.archivedOn !== null
    ? ['one of the two is archived: bring it back first']
    : []),
  ...(from.urn !== null && into.urn === null && from.id !== into.id
    ? [
        'this one has a URN and the other has none: lists would not find it any more. Merge the other into this one',
      ]
    : []),
];

/** The same of providers, which have no numbers. */
export const whyNotProvidersMerged = (
  from: Omit<Side, 'urn' | 'mergedInto'> & { readonly mergedInto: unknown },
  into: Omit<Side, 'urn' | 'mergedInto'> & { readonly mergedInto: unknown },
): readonly string[] => [
  ...(from.id === into.id ? ['a provider cannot be part of itself'] : []),
  ...(from.mergedInto !== null || into.mergedInto !== null
    ? ['one of the two is part of another already']
    : []),
  ...(from.archivedOn !== null || into.archivedOn !== null
    ? ['one of the two is archived: bring it back first']
    : []),
];

/** Stands for the two as they were shown: nobody confirms another merge than they saw. */
export const markOfMerge = (from: { version: number }, into: { version: number }): string =>
  `${from.version}.${into.version}`;
