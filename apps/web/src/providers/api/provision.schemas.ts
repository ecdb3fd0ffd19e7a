import {
  GroupOfProvider,
  ProviderPart,
  ProviderSince,
  ProviderWithSettings,
} from '@lib/provision/providers/provider';
import { REGISTRATION_KINDS, RegistrationRecord } from '@lib/provision/registrations/registration-record';
import {
  EarlierName,
  NowPartOf,
  Setting,
  SETTING_FIELDS,
  SettingChange,
  SettingLine,
  SettingPart,
  SettingRegistration,
} from '@lib/provision/settings/setting';
import { NOTE_KINDS, QualityNote } from '@lib/provision/statements/quality-note';
import { IMPOSED_BY, RESTRICTION_CODES, SettingRestriction } from '@lib/provision/statements/restriction';
import { SettingSpecialism, SPECIALISM_CODES } from '@lib/provision/statements/specialism';
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
  registration: text('How its registration stands, now or on the day that was asked for', 'Active'),
  supportedCategory: orNull(whole('Category of supported accommodation, 1 to 4; null for what is none')),
  archivedOn: orNull(day('The first day on which it is no longer offered; null while it is')),
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

const RECORD = shape<RegistrationRecord>('RegistrationRecord', 'What somebody recorded of a registration', {
  id: key('Key of the record'),
  kind: oneOf(Object.keys(REGISTRATION_KINDS), 'What they recorded'),
  source: text('Who says so', 'Ofsted'),
  evidence: orNull(text('A reference to where it is written; null for none')),
  legalRoute: orNull(
    text('For what is not registered: on what legal basis children live there; null where nobody knows'),
  ),
  recordedAt: moment('When it was recorded'),
  recordedByName: text('By whom', 'A made-up commissioner'),
});

const REGISTRATION = shape<SettingRegistration>('SettingRegistration', 'How a registration stood', {
  status: text('In the words of the regulator', 'Active'),
  from: day('The first day on which it stood so, as far as is known'),
  to: orNull(day('The first day on which it no longer did; null while it does')),
  listAsAt: orNull(day('The day of the list that said so; null where it was entered by hand')),
  record: orNull(RECORD),
});

const HANGS = list(
  text('In words', 'a specialism was recorded'),
  'What was recorded since, for which the merge cannot be undone; empty when it can',
);

const PART = shape<SettingPart>('SettingPart', 'A setting that is part of another now', {
  id: key('Its key, which leads to the other'),
  urn: orNull(text('Its number; null where it has none', 'SC123456')),
  title: text('What it was called'),
  mergedOn: day('The first day on which it is part of the other'),
  registrations: list(REGISTRATION, 'How its own registration stood, newest first'),
  hangs: HANGS,
});

const NOW_PART_OF = shape<NowPartOf>('NowPartOf', 'The setting that this one is part of now', {
  id: key('Its key'),
  title: text('What it is called'),
  since: day('The first day on which it is'),
});

const EARLIER_NAME = shape<EarlierName>('EarlierName', 'A name that was its own until a day', {
  name: text('The name', 'The Old Mill'),
  until: day('The first day on which it was no longer its name'),
});

const RECORDED = {
  recordedAt: moment('When it was recorded'),
  recordedByName: text('By whom', 'A made-up commissioner'),
};

const SPECIALISM = shape<SettingSpecialism>('SettingSpecialism', 'What a setting is for', {
  id: key('Key of the row'),
  code: oneOf(SPECIALISM_CODES, 'The specialism'),
  from: day('The first day on which it is, as far as is known'),
  to: orNull(day('The first day on which it no longer is; null while it is')),
  ...RECORDED,
});

const RESTRICTION = shape<SettingRestriction>('SettingRestriction', 'What a setting may not do', {
  id: key('Key of the restriction'),
  code: oneOf(RESTRICTION_CODES, 'The restriction'),
  imposedBy: oneOf(Object.keys(IMPOSED_BY), 'Who says so'),
  youngest: orNull(whole('The youngest age it may take; null where it is not of ages')),
  oldest: orNull(whole('The oldest age it may take; null where it is not of ages')),
  mostPlaces: orNull(whole('How many places it may use; null where it is not of places')),
  from: day('The first day on which it holds'),
  to: orNull(day('The first day on which it no longer holds; null where no end is known')),
  note: orNull(text('Where it is written; null for nothing')),
  ...RECORDED,
});

const NOTE = shape<QualityNote>('QualityNote', 'A note of fact about the quality of a setting', {
  id: key('Key of the note'),
  kind: oneOf(Object.keys(NOTE_KINDS), 'What it comes from'),
  on: day('The day it is true for'),
  text: text('The facts, never about a child'),
  ...RECORDED,
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
  outwardCode: orNull(text('First half of its postcode; null where it is not known', 'BR1')),
  youngestAge: orNull(whole('Youngest age it is registered for; null where that is not known', 11)),
  oldestAge: orNull(whole('Oldest age it is registered for; null likewise', 17)),
  archivedReason: orNull(text('Why it was archived; null while it is not')),
  archivedByName: orNull(text('Who archived it; null while it is not')),
  version: whole('Send it with what changes its facts'),
  mergedInto: orNull(NOW_PART_OF),
  earlierNames: list(EARLIER_NAME, 'Newest first'),
  parts: list(PART, 'What is part of it now, newest first'),
  registrations: list(REGISTRATION, 'Newest first'),
  changes: list(CHANGE, 'Newest first'),
  specialisms: list(SPECIALISM, 'What holds now first'),
  restrictions: list(RESTRICTION, 'What has no end first'),
  notes: list(NOTE, 'Newest first; without those withdrawn'),
});

const PROVIDER_SINCE = shape<ProviderSince>('ProviderSince', 'A provider, and since when it is so', {
  id: key('Its key'),
  name: text('Its name'),
  since: day('The first day'),
});

const PROVIDER_PART = shape<ProviderPart>('ProviderPart', 'A provider that is part of another now', {
  id: key('Its key, which leads to the other'),
  name: text('Its name'),
  since: day('The first day'),
  hangs: HANGS,
});

const GROUP = shape<GroupOfProvider>('GroupOfProvider', 'A group that a provider belongs or belonged to', {
  groupId: key('Key of the group'),
  groupName: text('Its name'),
  from: day('The first day'),
  to: orNull(day('The first day on which it no longer belongs to it; null while it does')),
});

export const PROVIDER = shape<ProviderWithSettings>('Provider', 'An organisation with its settings', {
  id: key('Key of the provider'),
  name: text('Its name'),
  aliases: list(text('Another name'), 'Its other names'),
  settings: whole('How many settings it has in the directory'),
  registered: whole('How many of them are registered now'),
  archivedOn: orNull(day('The first day on which it is archived; null while it is not')),
  archivedReason: orNull(text('Why it was archived; null while it is not')),
  archivedByName: orNull(text('Who archived it; null while it is not')),
  version: whole('Send it with what changes it'),
  earlierNames: list(EARLIER_NAME, 'Newest first'),
  mergedInto: orNull(PROVIDER_SINCE),
  parts: list(PROVIDER_PART, 'Providers that are part of it now'),
  groups: list(GROUP, 'The groups it belongs and belonged to, newest first'),
  members: list(PROVIDER_SINCE, 'Providers it owns now'),
  itsSettings: list(SETTING_LINE, 'The first 500 of them, by name'),
});
