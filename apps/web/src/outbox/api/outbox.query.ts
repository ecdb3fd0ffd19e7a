import { IsIn, IsOptional } from 'class-validator';
import { OUTBOX_STATE_CODES, OutboxState } from '@lib/mail/outbox/outbox-mail';
import { PagedQuery } from '../../api-docs/describing/paged.query';
import { Said } from '../../api-docs/describing/said.decorator';

export class OutboxQuery extends PagedQuery {
  @IsOptional()
  @IsIn(OUTBOX_STATE_CODES, { message: `state must be one of ${OUTBOX_STATE_CODES.join(', ')}` })
  @Said('Only mails that stand so')
  state?: OutboxState;
}
