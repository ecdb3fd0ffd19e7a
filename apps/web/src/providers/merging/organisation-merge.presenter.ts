import { ProviderMergePreview } from '@lib/provision/directory/provider-merges.service';
import { ProviderWithSettings } from '@lib/provision/providers/provider';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { organisationAct, providersPaths } from '../providers.paths';

/** Which provider it is to be part of. */
export const presentProviderChoice = (
  provider: ProviderWithSettings,
  typed: string,
  found: ProviderWithSettings | null,
): object => ({
  title: 'Merge with another provider',
  about: provider.name,
  back: { href: providersPaths.organisation(provider.id) },
  action: organisationAct('merge', provider.id),
  label: 'The provider it is part of',
  hint: 'Its whole name, or another name of it',
  form: { values: { q: typed }, errors: {} },
  asked: typed !== '',
  more: false,
  choices:
    found === null || found.id === provider.id
      ? []
      : [
          {
            text: found.name,
            href: withQuery(organisationAct('merge', provider.id), { into: found.id }),
            note: found.settings === 1 ? '1 setting' : `${found.settings} settings`,
          },
        ],
});

/** What would lead to the other provider, before it is confirmed. */
export const presentProviderMerge = (
  { from, into, reasons, seen }: ProviderMergePreview,
  form: FormModel,
): object => ({
  title: `Make it part of ${into.name}`,
  about: from.name,
  back: { href: organisationAct('merge', from.id) },
  action: organisationAct('merge', from.id),
  into: into.id,
  seen,
  reasons,
  uses: [],
  table: {
    caption: 'What is known of the two',
    stacks: true,
    columns: [{ text: 'Fact' }, { text: 'This one' }, { text: 'The one that stays' }],
    rows: [
      ['Name', from.name, into.name],
      ['Other names', from.aliases.join(', ') || 'None', into.aliases.join(', ') || 'None'],
      ['Settings', from.settings, into.settings],
      ['Registered now', from.registered, into.registered],
    ],
  },
  form,
});
