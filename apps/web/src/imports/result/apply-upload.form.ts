import { IsIn, IsOptional } from 'class-validator';

/** What is asked before an upload is applied, where many children would no longer be shown. */
export class ApplyUploadForm {
  @IsOptional()
  @IsIn(['yes'], { message: 'Tick the box if the children are to be no longer shown' })
  acceptRemovals?: 'yes';
}
