import { Day } from '@lib/kernel/day';
import { SettingFilter } from '@lib/provision/settings/settings.query';
import { SettingsPage } from '@lib/provision/settings/settings.service';
import { isSupportedCategory, SupportedCategory } from '@lib/provision/settings/supported-category';
import { RESTRICTION_CODES, RestrictionCode, RESTRICTIONS } from '@lib/provision/statements/restriction';
import {
  isSpecialism,
  Specialism,
  SPECIALISM_CODES,
  SPECIALISMS,
} from '@lib/provision/statements/specialism';
import { ListFilter, Query } from '@lib/web-kit/paging/list-filter';

const textOf = (query: Query, name: string): string | undefined => {
  const text = query[name];
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
};

/** What of the directory an address asks for, on the day it asks for. */
export const settingFilterOf = (query: Query, on: Day): SettingFilter => ({
  text: textOf(query, 'q'),
  on,
  provisionType: textOf(query, 'type'),
  localAuthority: textOf(query, 'area'),
  registered: REGISTERED_OR_NOT[textOf(query, 'registration') ?? ''],
  category: categoryOf(query),
  specialism: specialismOf(query),
  restriction: restrictionOf(query),
  archived: query['archived'] === 'yes',
});

const REGISTERED_OR_NOT: Readonly<Record<string, boolean>> = { active: true, not: false };

const categoryOf = (query: Query): SupportedCategory | undefined => {
  const category = Number(textOf(query, 'category'));
  return isSupportedCategory(category) ? category : undefined;
};

const specialismOf = (query: Query): Specialism | undefined => {
  const code = textOf(query, 'specialism') ?? '';
  return isSpecialism(code) ? code : undefined;
};

const restrictionOf = (query: Query): RestrictionCode | undefined =>
  RESTRICTION_CODES.find((code) => code === query['restriction']);

/** The questions of the filter, with the kinds and areas there are. */
export const directoryFilters = ({
  provisionTypes,
  localAuthorities,
}: Pick<SettingsPage, 'provisionTypes' | 'localAuthorities'>): readonly ListFilter[] => {
  const choices = (values: readonly string[]): ListFilter['choices'] =>
    values.map((value) => ({ value, text: value }));
  return [
    { name: 'type', label: 'Type', choices: choices(provisionTypes) },
    {
      name: 'category',
      label: 'Supported accommodation',
      choices: choices(['1', '2', '3', '4']).map(({ value }) => ({ value, text: `Category ${value}` })),
    },
    {
      name: 'specialism',
      label: 'What it is for',
      choices: SPECIALISM_CODES.map((value) => ({ value, text: SPECIALISMS[value] })),
    },
    {
      name: 'restriction',
      label: 'What it may not do',
      choices: RESTRICTION_CODES.map((value) => ({ value, text: RESTRICTIONS[value] })),
    },
    { name: 'area', label: 'Local authority', choices: choices(localAuthorities) },
    {
      name: 'registration',
      label: 'Registration',
      choices: [
        { value: 'active', text: 'Registered' },
        { value: 'not', text: 'Not registered' },
      ],
    },
    { name: 'archived', label: 'Archived', choices: [{ value: 'yes', text: 'Archived settings' }] },
  ];
};
