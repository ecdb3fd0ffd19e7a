import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Returns } from '@lib/surveys/returns/returns.service';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { isOpen } from './list/surveys.presenter';
import { surveysPaths } from './surveys.paths';

@Entrance()
@Injectable()
export class SurveysEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [
    { text: 'Surveys', href: surveysPaths.list, permission: 'complete surveys', place: 'menu', order: 17 },
  ];

  constructor(private readonly returns: Returns) {}

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    const waves = (await this.returns.list(viewer)).filter(isOpen);
    const waiting = waves.filter(
      ({ head, inWave }) =>
        inWave.notExpectedBecause === null &&
        (head === null || head.state === 'in progress' || head.state === 'returned'),
    );
    return [
      {
        title: 'Surveys',
        href: surveysPaths.list,
        text: 'Complete your borough’s returns. Most of each is filled in from what is known already.',
        permission: 'complete surveys',
        order: 17,
        count: `${waves.length} open${waiting.length > 0 ? `, ${waiting.length} with you` : ''}`,
      },
    ];
  }
}
