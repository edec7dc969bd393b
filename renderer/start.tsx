import { createRoot } from 'react-dom/client';
import './ui/ui.css';
import './app/app.css';
import { Start } from './app/Start.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Start />);
