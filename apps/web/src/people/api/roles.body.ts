import { ArrayMaxSize, ArrayNotEmpty } from 'class-validator';
import { ListOf } from '../../api-docs/describing/list-of.decorator';
import { Said } from '../../api-docs/describing/said.decorator';
import { HeldRoleBody } from './held-role.body';

/** All the roles a person is to hold from now on. */
export class RolesBody {
  @ArrayMaxSize(100, { message: 'Give 100 roles or fewer' })
  @ArrayNotEmpty({ message: 'Give at least one role, or deactivate the person' })
  @ListOf(HeldRoleBody, 'Give the roles as a list')
  @Said('Every role they are to hold; one that is left out ends')
  roles!: HeldRoleBody[];
}
