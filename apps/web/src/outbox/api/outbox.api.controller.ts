import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { OutboxMail } from '@lib/mail/outbox/outbox-mail';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { pageAsked } from '../../api-docs/describing/paged.query';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { ProcessFacts } from '../../shell/process-facts';
import { OutboxBook } from '../outbox-book';
import { OutboxQuery } from './outbox.query';
import { OUTBOX, OUTBOX_MAIL, OutboxAnswer } from './outbox.schemas';

const MAILS_A_PAGE = 100;
const PATH = { id: 'Key of the mail' };

/** Whether mails were delivered, and sending one again. */
@Tagged('Outbox')
@Controller('api/v1/outbox')
export class OutboxApiController {
  constructor(
    private readonly outbox: OutboxBook,
    private readonly facts: ProcessFacts,
  ) {}

  @ApiVerb({ summary: 'The delivery record of mails', query: OutboxQuery, answer: OUTBOX })
  @Allow('see the outbox')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: OutboxQuery): Promise<OutboxAnswer> {
    const page = pageAsked(query);
    const part = { offset: (page - 1) * MAILS_A_PAGE, perPage: MAILS_A_PAGE, state: query.state ?? null };
    return {
      ...(await this.outbox.list(viewer, part)),
      page,
      sends: this.facts.settings.smtpUrl !== null,
    };
  }

  @ApiVerb({ summary: 'One mail', path: PATH, answer: OUTBOX_MAIL })
  @Allow('see the outbox')
  @Get(':id')
  find(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<OutboxMail> {
    return this.outbox.find(viewer, id);
  }

  @ApiVerb({
    summary: 'Send a mail again',
    description:
      'Only one that failed or was given up; any other is refused (409). It has a day of tries again.',
    path: PATH,
    answer: OUTBOX_MAIL,
  })
  @Allow('see the outbox')
  @Post(':id/send-again')
  sendAgain(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<OutboxMail> {
    return this.outbox.sendAgain(viewer, id);
  }
}
