import { IsIn, IsOptional, Matches } from 'class-validator';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { REGISTRATIONS } from '@lib/provision/settings/registration';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { Page } from '../../api-docs/describing/paged.query';
import { Said } from '../../api-docs/describing/said.decorator';
import { oneOf, RegisterPartQuery } from '../../register/api/register-part.query';
import { NO_REGISTRATION } from '../shared-filter';

const BOROUGHS = AUTHORITIES.map(({ id }) => String(id));
const AGES = DFE_AGE_BANDS.bands.map(({ band }) => band);
const STANDINGS = [...Object.keys(REGISTRATIONS), NO_REGISTRATION];

/** Which of the shared rows; all of them when nothing is given. */
export class SharedRegisterQuery extends RegisterPartQuery {
  @IsOptional()
  @IsIn(BOROUGHS, { message: 'borough must be the DfE number of a London borough' })
  @Said('One borough: then no other’s rows are read', { examples: ['305'] })
  borough?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/, { message: 'definition must be the number of a version' })
  @Said('A version of the definition that has been in force; the one in force today when left out', {
    examples: ['1'],
  })
  definition?: string;

  @IsOptional()
  @IsIn(AGES, oneOf('age', AGES))
  @Said('Age, in the bands of the Department for Education', { examples: ['10-15'] })
  age?: string;

  @IsOptional()
  @IsIn(STANDINGS, oneOf('registration', STANDINGS))
  @Said('How the setting stands with its regulator', { examples: ['unregistered'] })
  registration?: string;

  @Page()
  page?: string;
}
