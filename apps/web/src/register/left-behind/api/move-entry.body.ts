import { IsInt, IsUUID } from 'class-validator';
import { Said } from '../../../api-docs/describing/said.decorator';

export class MoveEntryBody {
  @IsUUID(undefined, { message: 'Give placementId as the key of a placement' })
  @Said('Key of the placement it belongs to', { examples: ['0190a8e0-0000-7000-8000-000000000001'] })
  placementId!: string;

  @IsInt({ message: 'Give the version that you read' })
  @Said('The version that was read; another one by now is refused (409)', { examples: [1] })
  version!: number;
}
