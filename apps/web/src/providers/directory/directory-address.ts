import { SettingFilter } from '@lib/provision/settings/settings.query';
import { SettingsPage } from '@lib/provision/settings/settings.service';
import { isSupportedCategory, SupportedCategory } from '@lib/provision/settings/supported-category';
import {
  isSpecialism,
  Specialism,
  SPECIALISM_CODES,
  SPECIALISMS,
} from '@lib/provision/statements/specialism';
import { ListFilter, Query } from '@lib/web-kit/paging/list-filter';

/** What the address of the directory may ask. */
export const DIRECTORY_NAMES = [
  'q',
  'type',
  'category',
  'specialism',
  'area',
  'registration',
  'archived',
  'page',
] as const;

const LONGEST_SEARCH = 200;

const textOf = (query: Query, name: string): string | undefined => {
  const text = query[name];
  return typeof text === 'string' && text.trim() !== '' ? text.trim().slice(0, LONGEST_SEARCH) : undefined;
};

/** What of the directory an address asks for. */
export const settingFilterOf = (query: Query): SettingFilter => ({
  text: textOf(query, 'q'),
  provisionType: textOf(query, 'type'),
  localAuthority: textOf(query, 'area'),
  registered: REGISTERED_OR_NOT[textOf(query, 'registration') ?? ''],
  category: categoryOf(query),
  specialism: specialismOf(query),
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
    { name: 'area', label: 'Local authority', choices: choices(localAuthorities) },
    {
      name: 'registration',
      label: 'Registration',
      choices: [
        { value: 'active', text: 'Registered now' },
        { value: 'not', text: 'Not registered now' },
      ],
    },
    { name: 'archived', label: 'Archived', choices: [{ value: 'yes', text: 'Archived settings' }] },
  ];
};
