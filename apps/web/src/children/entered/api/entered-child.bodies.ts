import { IsInt, IsString, Matches, MaxLength, Min } from 'class-validator';
import { Said } from '../../../api-docs/describing/said.decorator';
import { ChildFactsBody } from '../../entering/api/entering.bodies';

const SEEN = { message: 'Give the version that you read' };

export class CorrectChildBody extends ChildFactsBody {
  @IsInt(SEEN)
  @Min(1, SEEN)
  @Said('The version that was read; another one by now is refused (409)', { examples: [1] })
  version!: number;

  @IsString({ message: 'Give why it is corrected' })
  @MaxLength(500, { message: 'Why must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Give why it is corrected' })
  @Said('Why it is corrected')
  because!: string;
}

export class RemoveChildBody {
  @IsInt(SEEN)
  @Min(1, SEEN)
  @Said('The version that was read; another one by now is refused (409)', { examples: [1] })
  version!: number;

  @IsString({ message: 'Give why the child is removed' })
  @MaxLength(500, { message: 'Why must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Give why the child is removed' })
  @Said('Why the child is removed')
  because!: string;
}
