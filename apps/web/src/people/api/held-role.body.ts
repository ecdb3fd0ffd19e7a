import { IsIn, IsOptional } from 'class-validator';
import { HeldRole, roleFits } from '@lib/access/people/hat';
import { Role, ROLES } from '@lib/access/permissions/role';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { InvalidError } from '@lib/kernel/domain-error';
import { Said } from '../../api-docs/describing/said.decorator';

const BOROUGHS = AUTHORITIES.map(({ id }) => id);

/** A role in a place. */
export class HeldRoleBody {
  @IsIn(Object.keys(ROLES), { message: 'Give one of the roles there are' })
  @Said('What they are', { examples: ['officer'] })
  role!: Role;

  @IsOptional()
  @IsIn(BOROUGHS, { message: 'Give the DfE number of a London borough' })
  @Said('DfE number of the borough of a borough role; null or left out for a role of the programme', {
    type: ['integer', 'null'],
    enum: [...BOROUGHS, null],
    examples: [202],
  })
  boroughId?: number | null;
}

/** @throws InvalidError for a borough role without a borough, or another role with one. */
export const heldRoleOf = ({ role, boroughId }: HeldRoleBody, field = 'boroughId'): HeldRole => {
  const held = { role, boroughId: boroughId ?? null };
  if (roleFits(held)) return held;
  const message = 'Give a borough for a borough role, and none for a role of the programme';
  throw new InvalidError('Some of what you sent has to be mended.', 'invalid-input', [{ field, message }]);
};
