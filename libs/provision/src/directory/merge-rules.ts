import { Setting } from '../settings/setting';
import { SettingUse } from './archive-reasons';

type Side = Pick<Setting, 'id' | 'urn' | 'archivedOn' | 'mergedInto'>;

/**
 * Why one setting cannot become part of another: none when it can.
 * @param uses what names the one that goes, or what is part of it
 */
export const whyNotMerged = (from: Side, into: Side, uses: readonly SettingUse[]): readonly string[] => [
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
  ...(uses.includes('requests')
    ? [
        'the provider of this one was asked to confirm its places and has not answered yet: the answer would be about a part. Wait for it, or for the link to end after seven days',
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
