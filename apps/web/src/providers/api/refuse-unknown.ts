import { InvalidError } from '@lib/kernel/domain-error';
import { SettingsPage } from '@lib/provision/settings/settings.service';
import { SettingsQuery } from './provision.bodies';

/**
 * A type or an area that no setting has would find nothing, which reads like an answer.
 * @throws InvalidError for one that is in no list
 */
export const refuseUnknown = (
  { provisionType, localAuthority }: SettingsQuery,
  { provisionTypes, localAuthorities }: Pick<SettingsPage, 'provisionTypes' | 'localAuthorities'>,
): void => {
  const problems = [
    ...(provisionType === undefined || provisionTypes.includes(provisionType)
      ? []
      : [
          {
            field: 'provisionType',
            message: `No setting is of this type. Give one of: ${provisionTypes.join(', ')}`,
          },
        ]),
    ...(localAuthority === undefined || localAuthorities.includes(localAuthority)
      ? []
      : [
          {
            field: 'localAuthority',
            message: 'No setting is in this local authority. Give its name as settings have it',
          },
        ]),
  ];
  if (problems.length > 0) throw new InvalidError(problems[0]!.message, 'unknown-filter', problems);
};
