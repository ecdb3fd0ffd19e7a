import { Controller, Get, Param, Post, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { OUTBOX_STATE_CODES, OutboxState } from '@lib/mail/outbox/outbox-mail';
import { chosenOf, Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { pagingOf } from '@lib/web-kit/paging/paging';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { ProcessFacts } from '../shell/process-facts';
import { OutboxBook } from './outbox-book';
import { addressOf, OUTBOX_FILTERS, presentMail, presentOutbox } from './outbox.presenter';
import { outboxPaths } from './outbox.paths';

/** Whether mails were delivered, and sending one again. */
@Controller()
export class OutboxController {
  constructor(
    private readonly outbox: OutboxBook,
    private readonly facts: ProcessFacts,
  ) {}

  @Allow('see the outbox')
  @Get(outboxPaths.outbox)
  async index(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    refuseOtherNames(query, OUTBOX_FILTERS, ['page']);
    const state = (chosenOf(OUTBOX_FILTERS, query, 'state') as OutboxState | undefined) ?? null;
    const counts = await this.outbox.counts(viewer);
    const total = OUTBOX_STATE_CODES.reduce((sum, one) => sum + counts[one], 0);
    const paging = pagingOf({
      page: pageNumber(query['page']),
      total: state === null ? total : counts[state],
      address: addressOf(query),
    });
    const { mails } = await this.outbox.list(viewer, { ...paging, state });
    const sends = this.facts.settings.smtpUrl !== null;
    return page('outbox/outbox.njk', presentOutbox(mails, { query, paging, total, sends }));
  }

  @Allow('see the outbox')
  @Get(outboxPaths.mailPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page('outbox/mail.njk', presentMail(await this.outbox.find(viewer, id)));
  }

  @Allow('see the outbox')
  @Post(outboxPaths.sendAgainPattern)
  async sendAgain(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.outbox.sendAgain(viewer, id);
    return redirectTo(outboxPaths.mail(id), 'The email waits to be sent again.');
  }
}
