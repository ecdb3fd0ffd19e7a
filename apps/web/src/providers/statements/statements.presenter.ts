import { Setting, settingTitle } from '@lib/provision/settings/setting';
import {
  IMPOSED_BY,
  RESTRICTION_CODES,
  RESTRICTIONS,
  SettingRestriction,
  restrictionWords,
} from '@lib/provision/statements/restriction';
import { SettingSpecialism, SPECIALISM_CODES, SPECIALISMS } from '@lib/provision/statements/specialism';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { formatDay } from '@lib/kernel/london-format';
import { Day } from '@lib/kernel/day';
import { providersPaths, settingAct } from '../providers.paths';
import { restrictionsTable, specialismsTable } from './statement-tables';

interface Choice {
  readonly value: string;
  readonly text: string;
}

const of = (setting: Setting): object => ({
  about: settingTitle(setting),
  back: { href: providersPaths.setting(setting.id) },
});

const since = (from: Day): string => `since ${formatDay(from)}`;

/** What a setting is for, with the form for another and for the end of one. */
export const presentSpecialisms = (setting: Setting, form: FormModel): object => ({
  title: 'What the setting is for',
  ...of(setting),
  table: setting.specialisms.length > 0 ? specialismsTable(setting.specialisms) : null,
  codes: SPECIALISM_CODES.map((value): Choice => ({ value, text: SPECIALISMS[value] })),
  open: setting.specialisms
    .filter(({ to }) => to === null)
    .map(({ id, code, from }: SettingSpecialism): Choice => ({
      value: id,
      text: `${SPECIALISMS[code]}, ${since(from)}`,
    })),
  actions: { add: settingAct('specialisms', setting.id), end: settingAct('endSpecialism', setting.id) },
  form,
});

/** What a setting may not do, with the form for another and for the end of one. */
export const presentRestrictions = (setting: Setting, form: FormModel): object => ({
  title: 'What the setting may not do',
  ...of(setting),
  table: setting.restrictions.length > 0 ? restrictionsTable(setting.restrictions) : null,
  codes: RESTRICTION_CODES.map((value): Choice => ({ value, text: RESTRICTIONS[value] })),
  imposedBy: Object.entries(IMPOSED_BY).map(([value, text]): Choice => ({ value, text })),
  open: setting.restrictions
    .filter(({ to }) => to === null)
    .map((one: SettingRestriction): Choice => ({
      value: one.id,
      text: `${restrictionWords(one)}, ${since(one.from)}`,
    })),
  actions: { add: settingAct('restrictions', setting.id), end: settingAct('endRestriction', setting.id) },
  form,
});
