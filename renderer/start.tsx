import { host } from '#renderer/host/host.ts';

const about = await host().about();
const root = document.getElementById('root');
if (root) root.textContent = `组工案卷 ${about.version}`;
