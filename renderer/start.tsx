import { createRoot } from 'react-dom/client';
import './ui/form.css';
import './ui/list.css';
import './app/app.css';
import { Start } from './app/Start.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Start />);
