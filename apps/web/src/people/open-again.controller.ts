import { Controller, Get, Param, Post } from '@nestjs/common';
import { OpenAgain } from '@lib/access/people/open-again.service';
import { People } from '@lib/access/people/people.service';
import { Viewer } from '@lib/access/viewer';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { roleWords } from './role-choices';
import { peoplePaths } from './people.paths';

/** Opening a deactivated account again. */
@Controller()
export class OpenAgainController {
  constructor(
    private readonly people: People,
    private readonly openAgain: OpenAgain,
  ) {}

  @Allow('change people')
  @Get(peoplePaths.openAgainPattern)
  async new(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const person = await this.people.find(viewer, id);
    return page('people/open-again.njk', {
      title: 'Open an account again',
      name: person.name,
      roles: person.held.map(roleWords),
      action: peoplePaths.openAgain(id),
      back: { href: peoplePaths.person(id) },
    });
  }

  @Allow('change people')
  @Post(peoplePaths.openAgainPattern)
  async create(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.openAgain.open(viewer, id);
    return redirectTo(peoplePaths.person(id), 'The account is open again.');
  }
}
