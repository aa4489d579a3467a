// Not a module: it runs before the first paint, so that a chosen theme never flashes the other one.
(() => {
  const root = document.documentElement;
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const remembered = localStorage.getItem('theme');
  if (remembered === 'light' || remembered === 'dark') root.dataset.theme = remembered;

  const isDark = () => (root.dataset.theme ?? (systemDark.matches ? 'dark' : 'light')) === 'dark';

  document.addEventListener('DOMContentLoaded', () => {
    const toggle = document.getElementById('theme-toggle');
    const show = () => toggle.setAttribute('aria-pressed', String(isDark()));
    toggle.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      localStorage.setItem('theme', root.dataset.theme);
      show();
    });
    systemDark.addEventListener('change', show);
    show();
  });
})();
