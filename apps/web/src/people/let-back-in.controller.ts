import { Controller, Get, Param, Post } from '@nestjs/common';
import { LetBackIn } from '@lib/access/people/let-back-in.service';
import { whomToAsk } from '@lib/access/people/letting-back-in';
import { Viewer } from '@lib/access/viewer';
import { NotAllowedError } from '@lib/kernel/domain-error';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { ProcessFacts } from '../shell/process-facts';
import { linkPage } from './link-page';
import { peoplePaths } from './people.paths';

/** Letting somebody back in who lost password or authenticator app: ends with a link that is shown once. */
@Controller()
export class LetBackInController {
  constructor(
    private readonly letBackIn: LetBackIn,
    private readonly facts: ProcessFacts,
  ) {}

  @Allow('let people back in')
  @Get(peoplePaths.letBackInPattern)
  async new(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const letting = await this.letBackIn.who(viewer, id);
    if (!letting.may) throw new NotAllowedError(whomToAsk(letting), 'let-in-by-another');
    return page('people/let-back-in.njk', {
      title: 'Let somebody back in',
      action: peoplePaths.letBackIn(id),
      back: { href: peoplePaths.person(id) },
      isException: letting.isException,
    });
  }

  @Allow('let people back in')
  @Post(peoplePaths.letBackInPattern)
  async create(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const link = await this.letBackIn.letIn(viewer, id);
    return linkPage(link, { whom: 'them', publicUrl: this.facts.settings.publicUrl });
  }
}
