import { Setting, settingTitle } from '@lib/provision/settings/setting';
import {
  SUPPORTED_ACCOMMODATION,
  SUPPORTED_CATEGORIES,
  SupportedCategory,
} from '@lib/provision/settings/supported-category';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { providersPaths, settingAct } from '../providers.paths';

const of = (setting: Setting): object => ({
  about: settingTitle(setting),
  version: setting.version,
  back: { href: providersPaths.setting(setting.id) },
});

export const detailsValues = ({
  supportedCategory,
  outwardCode,
  youngestAge,
  oldestAge,
}: Setting): object => ({
  supportedCategory: supportedCategory === null ? '' : String(supportedCategory),
  outwardCode: outwardCode ?? '',
  youngestAge: String(youngestAge ?? ''),
  oldestAge: String(oldestAge ?? ''),
});

/** The details of a setting that no list has. */
export const presentDetails = (setting: Setting, form: FormModel): object => ({
  title: 'Change the details',
  ...of(setting),
  action: settingAct('details', setting.id),
  categories:
    setting.provisionType === SUPPORTED_ACCOMMODATION
      ? [1, 2, 3, 4].map((value) => ({
          value: String(value),
          text: `Category ${value}`,
          hint: SUPPORTED_CATEGORIES[value as SupportedCategory],
        }))
      : null,
  form,
});

/** Another registered name. */
export const presentRename = (setting: Setting, form: FormModel): object => ({
  title: 'Rename the setting',
  ...of(setting),
  action: settingAct('rename', setting.id),
  meaning:
    setting.name === null
      ? 'Its registered name is withheld by Ofsted. Enter it only where it is known for certain; for a name people use, go back and add a name.'
      : `“${setting.name}” stays as the name it had until the day before. A list that still has it does not change the name back.`,
  form,
});

/** Putting a setting away, or why it cannot be. */
export const presentArchive = (setting: Setting, reasons: readonly string[], form: FormModel): object => ({
  title: 'Archive the setting',
  ...of(setting),
  action: settingAct('archive', setting.id),
  what: 'setting',
  restrictionsPath: settingAct('restrictions', setting.id),
  reasons,
  form,
});
