import { Difference } from '@lib/provision/lists/difference';
import { ListCounts, SettingList } from '@lib/provision/lists/setting-list';
import { ProviderWithSettings } from '@lib/provision/providers/provider';
import {
  Setting,
  SETTING_FIELDS,
  SettingChange,
  SettingLine,
  SettingRegistration,
} from '@lib/provision/settings/setting';
import {
  day,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  Schema,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';

const LINE_FIELDS: { readonly [Field in keyof SettingLine]-?: Schema } = {
  id: key('Key of the setting'),
  urn: orNull(text('Number the regulator gave it; null where it has none', 'SC123456')),
  name: orNull(text('Its name; null where the regulator withholds it')),
  aliases: list(text('A name it is known by'), 'Names people know it by'),
  providerId: orNull(key('Key of its provider; null where that is not known')),
  providerName: orNull(text('Name of its provider; null where that is not known')),
  provisionType: text('What kind of setting it is, in the words of the regulator', "Children's home"),
  localAuthority: text('The authority it lies in', 'Bromley'),
  places: orNull(whole('Registered places; null for an agency, or where they are not known')),
  registration: text('How its registration stands now', 'Active'),
};

export const SETTING_LINE = shape<SettingLine>('SettingLine', 'A setting in a list', LINE_FIELDS);

export interface SettingsFound {
  readonly settings: readonly SettingLine[];
  readonly count: number;
}

export const SETTINGS_FOUND = shape<SettingsFound>('SettingsFound', 'A page of settings', {
  settings: list(SETTING_LINE, 'By name; the one whose number was searched for first'),
  count: whole('How many match in all'),
});

const REGISTRATION = shape<SettingRegistration>('SettingRegistration', 'How a registration stood', {
  status: text('In the words of the regulator', 'Active'),
  from: day('The first day on which it stood so, as far as is known'),
  to: orNull(day('The first day on which it no longer did; null while it does')),
  listAsAt: orNull(day('The day of the list that said so; null where it was entered by hand')),
});

const CHANGE = shape<SettingChange>('SettingChange', 'A fact that a list changed', {
  asAt: day('The day of the list'),
  field: oneOf(Object.keys(SETTING_FIELDS), 'Which fact'),
  before: orNull(text('What it was; null for nothing')),
  after: orNull(text('What it became; null for nothing')),
});

export const SETTING = shape<Setting>('Setting', 'A setting with all that is known of it', {
  ...LINE_FIELDS,
  sector: orNull(text('Who it belongs to; null where that is not known', 'Private')),
  region: orNull(text('The region it lies in; null where that is not known', 'London')),
  registeredOn: orNull(day('The day it was registered; null where that is not known')),
  shortBreaksOnly: flag('Whether it is only for short breaks'),
  multiBuilding: flag('Whether it is more than one building'),
  onList: flag('Whether it is on the latest list'),
  reason: orNull(text('Why it was entered by hand; null where a list brought it')),
  addedAt: moment('When it came into the directory'),
  addedByName: text('Who entered it, or which list brought it'),
  registrations: list(REGISTRATION, 'Newest first'),
  changes: list(CHANGE, 'Newest first'),
});

export const PROVIDER = shape<ProviderWithSettings>('Provider', 'An organisation with its settings', {
  id: key('Key of the provider'),
  name: text('Its name'),
  aliases: list(text('Another name'), 'Its other names'),
  settings: whole('How many settings it has in the directory'),
  registered: whole('How many of them are registered now'),
  itsSettings: list(SETTING_LINE, 'The first 500 of them, by name'),
});

const COUNTS = shape<ListCounts>('ListCounts', 'What a list changes or changed', {
  added: whole('New settings'),
  changed: whole('Settings of which a fact changes'),
  gone: whole('Settings that were on an earlier list and are not on this one'),
  unchanged: whole('Settings that stay as they are'),
});

export const SETTING_LIST = shape<SettingList>('SettingList', 'A list of settings that was handed in', {
  id: key('Key of the list'),
  asAt: day('The day it is true for'),
  source: text('The name of the file'),
  rowCount: whole('How many settings it has'),
  state: oneOf(['waiting', 'loaded', 'put aside'], 'Where it stands'),
  counts: orNull(COUNTS),
  receivedAt: moment('When it was handed in'),
  receivedByName: text('By whom'),
  loadedAt: orNull(moment('When it was loaded; null while it was not')),
  loadedByName: orNull(text('Who confirmed it; null while nobody did')),
});

export interface ListsAnswer {
  readonly lists: readonly SettingList[];
}

export const SETTING_LISTS = shape<ListsAnswer>('SettingLists', 'Lists of settings that were handed in', {
  lists: list(SETTING_LIST, 'Newest first'),
});

export interface ListAnswer {
  readonly list: SettingList;
  readonly ifConfirmed: ListCounts | null;
  readonly changed: readonly {
    readonly urn: string;
    readonly fields: Difference['changed'][number]['fields'];
  }[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly seen: string | null;
}

const FIELD_CHANGE = shape<Difference['changed'][number]['fields'][number]>(
  'FieldChange',
  'A fact that would change',
  {
    field: oneOf(Object.keys(SETTING_FIELDS), 'Which fact'),
    before: orNull(text('What it is; null for nothing')),
    after: orNull(text('What it would be; null for nothing')),
  },
);

const CHANGED = shape<ListAnswer['changed'][number]>('ChangedSetting', 'A setting that would change', {
  urn: text('Its number', 'SC123456'),
  fields: list(FIELD_CHANGE, 'Its facts'),
});

export const LIST_ANSWER = shape<ListAnswer>('ListPreview', 'A list, and what loading it would change', {
  list: SETTING_LIST,
  ifConfirmed: orNull(COUNTS),
  changed: list(CHANGED, 'Settings that would change; none once it is loaded'),
  added: list(text('A number', 'SC123456'), 'Settings that would be new'),
  gone: list(text('A number', 'SC123456'), 'Settings that would no longer be on the list'),
  seen: orNull(text('The mark of this difference, to be sent when it is confirmed; null once it is loaded')),
});

export interface ListReceived {
  readonly id: string;
  readonly isNew: boolean;
}

export const LIST_RECEIVED = shape<ListReceived>('ListReceived', 'A list that was taken in', {
  id: key('Key of the list: look at it, then load it or put it aside'),
  isNew: flag('False when the same list had been loaded for the same day'),
});
