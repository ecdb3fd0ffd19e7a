/* Pages work without this: it only adds what the two libraries offer on top. */
import { initAll as startGovuk } from '/assets/govuk.js';
import { initAll as startMoj } from '/assets/moj.js';
import { watchTimeOut } from '/assets/time-out.js';

startGovuk();
startMoj();

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
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
if (timeOut) watchTimeOut(timeOut);
