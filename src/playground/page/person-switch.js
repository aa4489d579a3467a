import { avatarOf } from './avatars.js';
import { element, fill, icon } from './elements.js';
import { menuButton } from './menu.js';
import { words } from './words.js';

/** Each language by its own name. */
const languageName = (code) => new Intl.DisplayNames([code], { type: 'language' }).of(code);

/** The button with the current person, and the menu to switch to another person. */
export function personSwitch({ world, session, reading }) {
  const button = element('button', { type: 'button', class: 'person-button' });
  const holder = menuButton({
    button,
    label: ({ people }) => people.beAnother,
    items: () =>
      [...world.people.values()].map((person) => ({
        content: personLine(person, reading.unreadOf(person.id)),
        isChecked: person.id === session.personId,
        choose: () => session.become(person.id),
      })),
  });
  const render = () => {
    const { person } = session;
    const othersHaveUnread = [...world.people.keys()].some(
      (id) => id !== person.id && reading.unreadOf(id) > 0,
    );
    fill(
      button,
      avatarOf(person.id, person.firstName),
      element(
        'span',
        { class: 'person-about' },
        element('span', { class: 'person-name' }, person.firstName, person.isAdmin ? adminTag() : null),
        element('span', { class: 'person-hint' }, words().people.switchPerson),
      ),
      othersHaveUnread
        ? element(
            'span',
            { class: 'dot' },
            element('span', { class: 'for-readers' }, words().people.othersHaveNew),
          )
        : null,
      icon('expand'),
    );
  };
  return { holder, render };
}

function personLine(person, unread) {
  return [
    avatarOf(person.id, person.firstName),
    element(
      'span',
      { class: 'person-about' },
      element('span', { class: 'person-name' }, person.firstName, person.isAdmin ? adminTag() : null),
      element('span', { class: 'person-hint' }, languageName(person.languageCode ?? 'en')),
    ),
    unread > 0
      ? element('span', { class: 'badge', 'aria-label': words().people.newMessages(unread) }, String(unread))
      : null,
  ];
}

function adminTag() {
  return element('span', { class: 'tag' }, words().people.admin);
}
