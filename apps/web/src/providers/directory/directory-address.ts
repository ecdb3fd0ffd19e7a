import { SettingFilter } from '@lib/provision/settings/settings.query';
import { SettingsPage } from '@lib/provision/settings/settings.service';
import { ListFilter, Query } from '@lib/web-kit/paging/list-filter';

/** What the address of the directory may ask. */
export const DIRECTORY_NAMES = ['q', 'type', 'area', 'registration', 'page'] as const;

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
  registered: query['registration'] === 'active',
});

/** The questions of the filter, with the kinds and areas there are. */
export const directoryFilters = ({
  provisionTypes,
  localAuthorities,
}: Pick<SettingsPage, 'provisionTypes' | 'localAuthorities'>): readonly ListFilter[] => {
  const choices = (values: readonly string[]): ListFilter['choices'] =>
    values.map((value) => ({ value, text: value }));
  return [
    { name: 'type', label: 'Type', choices: choices(provisionTypes) },
    { name: 'area', label: 'Local authority', choices: choices(localAuthorities) },
    { name: 'registration', label: 'Registration', choices: [{ value: 'active', text: 'Registered now' }] },
  ];
};
