import { IsIn, IsOptional, Matches } from 'class-validator';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { REGISTRATIONS } from '@lib/provision/settings/registration';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { PLACEMENT_GROUPS } from '@lib/reference-data/codes/placement-groups';
import { Said } from '../../api-docs/describing/said.decorator';
import { REASONS } from '../../register/list/register-filter';
import { NO_REGISTRATION } from '../shared-filter';

const BOROUGHS = AUTHORITIES.map(({ id }) => String(id));
const GROUPS = PLACEMENT_GROUPS.map(({ group }) => group);
const AGES = DFE_AGE_BANDS.bands.map(({ band }) => band);
const STANDINGS = [...Object.keys(REGISTRATIONS), NO_REGISTRATION];

const oneOf = (name: string, values: readonly string[]): { message: string } => ({
  message: `${name} must be one of ${values.join(', ')}`,
});

/** Which of the shared rows; all of them when nothing is given. */
export class SharedRegisterQuery {
  @IsOptional()
  @IsIn(BOROUGHS, { message: 'borough must be the DfE number of a London borough' })
  @Said('One borough: then no other’s rows are read', { examples: ['305'] })
  borough?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/, { message: 'definition must be the number of a version' })
  @Said('A version of the definition; the one in force today when left out', { examples: ['1'] })
  definition?: string;

  @IsOptional()
  @Matches(/^[1-9]$/, { message: 'tier must be the number of a tier' })
  @Said('A tier of the definition: the highest a placement reaches', { examples: ['2'] })
  tier?: string;

  @IsOptional()
  @IsIn(Object.keys(REASONS), oneOf('reason', Object.keys(REASONS)))
  @Said('Why it is in', { examples: ['cost'] })
  reason?: string;

  @IsOptional()
  @IsIn(GROUPS, oneOf('group', GROUPS))
  @Said('Kind of placement', { examples: ['residential'] })
  group?: string;

  @IsOptional()
  @IsIn(AGES, oneOf('age', AGES))
  @Said('Age, in the bands of the Department for Education', { examples: ['10-15'] })
  age?: string;

  @IsOptional()
  @IsIn(STANDINGS, oneOf('registration', STANDINGS))
  @Said('How the setting stands with its regulator', { examples: ['unregistered'] })
  registration?: string;
}
