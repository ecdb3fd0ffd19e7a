import { AskedSetting, Difference } from '@lib/provision/lists/difference';
import { ListCounts, SettingList } from '@lib/provision/lists/setting-list';
import { SETTING_FIELDS } from '@lib/provision/settings/setting';
import {
  day,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';

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
  readonly asked: readonly {
    readonly id: string;
    readonly urn: string;
    readonly why: AskedSetting['why'];
  }[];
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

const ASKED = shape<ListAnswer['asked'][number]>(
  'AskedSetting',
  'A setting of the list that was put away here',
  {
    id: key('Its key'),
    urn: text('Its number', 'SC123456'),
    why: oneOf(
      ['archived', 'merged'],
      'Archived: send its key to bring it back. Part of another: it stays as it is',
    ),
  },
);

export const LIST_ANSWER = shape<ListAnswer>('ListPreview', 'A list, and what loading it would change', {
  list: SETTING_LIST,
  ifConfirmed: orNull(COUNTS),
  changed: list(CHANGED, 'Settings that would change; none once it is loaded'),
  added: list(text('A number', 'SC123456'), 'Settings that would be new'),
  gone: list(text('A number', 'SC123456'), 'Settings that would no longer be on the list'),
  asked: list(ASKED, 'Settings of the list that were put away here'),
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
