import { formatDay } from '@lib/kernel/london-format';
import { REGISTRATION_KIND_WORDS } from '@lib/provision/registrations/registration-record';
import { Setting, settingTitle } from '@lib/provision/settings/setting';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { providersPaths, settingAct } from '../providers.paths';

/** Recording how a setting is registered, and what can be taken back. */
export const presentRegistration = (setting: Setting, form: FormModel): object => ({
  title: 'Record how it is registered',
  about: settingTitle(setting),
  back: { href: providersPaths.setting(setting.id) },
  kinds: Object.entries(REGISTRATION_KIND_WORDS).map(([value, text]) => ({ value, text })),
  recorded: setting.registrations.flatMap(({ status, from, record }) =>
    record === null
      ? []
      : [{ id: record.id, text: `${status} from ${formatDay(from)}`, by: record.recordedByName }],
  ),
  actions: { record: settingAct('registration', setting.id), takeBack: settingAct('takeBack', setting.id) },
  form,
});
