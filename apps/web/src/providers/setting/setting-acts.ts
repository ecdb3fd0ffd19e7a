import { Setting } from '@lib/provision/settings/setting';
import { settingAct } from '../providers.paths';

export interface EntryLink {
  readonly text: string;
  readonly href: string;
}

/** What a keeper of the directory can do to a setting. */
export const settingActs = ({ id, archivedOn }: Setting): readonly EntryLink[] => [
  { text: 'Record how it is registered', href: settingAct('registration', id) },
  { text: 'Change the details', href: settingAct('details', id) },
  { text: 'Record what it is for', href: settingAct('specialisms', id) },
  { text: 'Record what it may not do', href: settingAct('restrictions', id) },
  { text: 'Write a note of quality', href: settingAct('notes', id) },
  { text: 'Rename it', href: settingAct('rename', id) },
  ...(archivedOn === null
    ? [
        { text: 'Merge it with another setting', href: settingAct('merge', id) },
        { text: 'Archive it', href: settingAct('archive', id) },
      ]
    : []),
];
