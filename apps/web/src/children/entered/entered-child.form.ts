import { IsString, Matches, MaxLength } from 'class-validator';
import { ChildFactsForm } from '../entering/add-child.form';

const SEEN = { message: 'Open the child again, then save it' };
const WHY = { message: 'Enter why' };

export class CorrectChildForm extends ChildFactsForm {
  @IsString(WHY)
  @MaxLength(500, { message: 'Why must be 500 characters or fewer' })
  @Matches(/\S/, WHY)
  because!: string;

  @Matches(/^\d{1,9}$/, SEEN)
  version!: string;
}

export class RemoveChildForm {
  @IsString(WHY)
  @MaxLength(500, { message: 'Why must be 500 characters or fewer' })
  @Matches(/\S/, WHY)
  because!: string;

  @Matches(/^\d{1,9}$/, SEEN)
  version!: string;
}
