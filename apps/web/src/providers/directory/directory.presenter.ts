import { Viewer } from '@lib/access/viewer';
import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { SettingList } from '@lib/provision/lists/setting-list';
import { SETTINGS_A_PAGE, SettingsPage } from '@lib/provision/settings/settings.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { AppliedFilters, appliedFilter, FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { Paging, pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { providersPaths } from '../providers.paths';
import { settingsTable } from '../setting-rows';
import { directoryFilters, settingFilterOf } from './directory-address';

export interface DirectoryModel {
  readonly title: string;
  readonly form: FormModel;
  readonly table: DataTable;
  readonly paging: Paging;
  readonly filter: FilterPanel;
  readonly filters: readonly ListFilter[];
  readonly freshness: string;
  readonly isEmpty: boolean;
  readonly isFiltered: boolean;
  readonly mayManage: boolean;
  readonly paths: { readonly newSetting: string; readonly lists: string };
}

export interface DirectoryFacts {
  readonly found: SettingsPage;
  readonly latest: SettingList | null;
  readonly query: Query;
  /** What was typed, and what is wrong with it. */
  readonly form: FormModel;
  readonly on: Day;
  readonly today: Day;
  readonly viewer: Pick<Viewer, 'permissions'>;
}

/** The directory as a page. */
export const presentDirectory = ({
  found,
  latest,
  query,
  form,
  on,
  today,
  viewer,
}: DirectoryFacts): DirectoryModel => {
  const address = withQuery(providersPaths.directory, query as Record<string, string>);
  const { settings, count: total, page } = found;
  const paging = pagingOf({ page, total, perPage: SETTINGS_A_PAGE, address });
  const filters = directoryFilters(found);
  const { text } = settingFilterOf(query, on);
  const searched = text === undefined ? [] : [appliedFilter('Search', 'q', [{ value: text, text }], address)];
  const applied = [
    ...searched,
    ...(on === today ? [] : [dayApplied(on, address)]),
    ...appliedFilters(filters, query, address),
  ];
  return {
    title: titleWithPage('Providers and settings', paging),
    form,
    table: settingsTable(settings, 'Settings', on === today ? null : on),
    paging,
    filter: {
      action: providersPaths.directory,
      form,
      applied,
      clearHref: providersPaths.directory,
    },
    filters,
    freshness: latest
      ? `From the list of ${formatDay(latest.asAt)} (${latest.source}), and settings entered by hand.`
      : 'No list of settings has been loaded yet.',
    isEmpty: total === 0,
    isFiltered: applied.length > 0,
    mayManage: viewer.permissions.has('manage providers'),
    paths: { newSetting: providersPaths.newSetting, lists: providersPaths.lists },
  };
};

const BOXES = ['on', 'on-day', 'on-month', 'on-year', 'page'];

const dayApplied = (on: Day, address: string): AppliedFilters => ({
  heading: 'Day',
  items: [
    { text: formatDay(on), href: withQuery(address, Object.fromEntries(BOXES.map((name) => [name, null]))) },
  ],
});
