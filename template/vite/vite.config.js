import tare from 'tare/vite'
import { defineConfig } from 'vite'

export default defineConfig({ plugins: [tare()] })
