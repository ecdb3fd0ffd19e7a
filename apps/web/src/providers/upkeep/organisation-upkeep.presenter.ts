import { formatDay } from '@lib/kernel/london-format';
import { ProviderWithSettings } from '@lib/provision/providers/provider';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { organisationAct, providersPaths } from '../providers.paths';

const of = ({ id, name, version }: ProviderWithSettings): object => ({
  about: name,
  version,
  back: { href: providersPaths.organisation(id) },
});

export const presentProviderRename = (provider: ProviderWithSettings, form: FormModel): object => ({
  title: 'Rename the provider',
  ...of(provider),
  action: organisationAct('rename', provider.id),
  meaning: `“${provider.name}” stays as the name it had until the day before. A list that still has it means this provider.`,
  form,
});

export const presentGroup = (provider: ProviderWithSettings, form: FormModel): object => {
  const [now] = provider.groups.filter(({ to }) => to === null);
  return {
    title: 'Say which group it belongs to',
    ...of(provider),
    action: organisationAct('group', provider.id),
    now: now
      ? `It belongs to ${now.groupName} since ${formatDay(now.from)}.`
      : 'As far as the directory knows, it belongs to no group.',
    form,
  };
};

export const presentProviderArchive = (
  provider: ProviderWithSettings,
  reasons: readonly string[],
  form: FormModel,
): object => ({
  title: 'Archive the provider',
  ...of(provider),
  action: organisationAct('archive', provider.id),
  what: 'provider',
  reasons,
  form,
});
