/* Pages work without this: it only adds what the two libraries offer on top. */
import { initAll as startGovuk } from '/assets/govuk.js';
import { initAll as startMoj } from '/assets/moj.js';
import { watchTimeLimit, watchTimeOut } from '/assets/time-out.js';
import { offerCopying } from '/assets/copy.js';
import { followMeeting } from '/assets/follow-meeting.js';
import { announceWhenReady } from '/assets/until-ready.js';

startGovuk();
startMoj();

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

for (const button of document.querySelectorAll('[data-copy]')) offerCopying(button);

for (const button of document.querySelectorAll('[data-go-back]')) {
  button.hidden = history.length < 2;
  button.addEventListener('click', () => history.back());
}

// On a narrow screen the questions of a filter would stand before the whole list.
const narrow = matchMedia('(max-width: 48.0525em)');
const fitFilters = () => {
  for (const questions of document.querySelectorAll('[data-closed-when-narrow=yes]')) {
    questions.open = !narrow.matches || questions.querySelector('.govuk-error-message') !== null;
  }
};
fitFilters();
narrow.addEventListener('change', fitFilters);

const timeOut = document.getElementById('time-out');
if (timeOut) {
  watchTimeOut(timeOut);
  watchTimeLimit(document.getElementById('time-limit'));
}

const untilReady = document.querySelector('[data-until-ready]');
if (untilReady) announceWhenReady(untilReady);

const meeting = document.querySelector('[data-follow]');
if (meeting) followMeeting(meeting);
