import { IsBoolean, IsOptional } from 'class-validator';
import { Said } from '../../api-docs/describing/said.decorator';

/** What is said when an upload is applied. */
export class ApplyBody {
  @IsOptional()
  @IsBoolean({ message: 'acceptRemovals must be true or false' })
  @Said(
    'Whether it is meant that many children looked after are no longer shown; without it an upload whose preview says removals.needAccepting is refused (422)',
  )
  acceptRemovals?: boolean;
}
