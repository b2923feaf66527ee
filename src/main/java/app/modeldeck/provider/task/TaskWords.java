package app.modeldeck.provider.task;

/// The words of the tiers below [TaskTier#DEED], written as the documentation of the tiers says.
final class TaskWords {
    /// Tasks, named.
    static final String TASKS = """
            text-to-image:
            text to image, text 2 image, text2image, text2img, txt2img, txt 2 img, text to img, txt to img, t2i,
            text to image generation, image from text, image using text, image from a text, image from any text,
            image from natural language, new image given any input text, image given any input text,
            image given any prompt, image from prompt, image from a prompt, image from text prompt,
            image from your prompt, image from description, image generation, image generation model,
            image generator, image generating, image model, image synthesis, generate image, generate an image,
            generate high quality image, generating image, art from text, generative art, generated art, ai art,
            image using prompt, image creation, create image, create an image, text into image, text to art,
            prompt to image, text guided image generation, text to pixel art, text to vector, art generation,
            art generator, logo generator, avatar generator, portrait generation, photo generation, pixel art,
            text to logo, generate photo, generate logo, generate photorealistic, generate realistic,
            generate beautiful, generate portrait, generate icon, generate illustration, generate avatar,
            produce image, image diffusion model, generate art, generate artwork, generate picture,
            generate high resolution image, visual synthesis, generate stunning, make image, generate * image,
            create * image, generating * image, generate * picture, painting using text, from text description,
            from a text description, based on your text input, text2im, two prompt into one image,
            generate * illustration, generate * portrait, generate * logo, generate * icon, generate * poster,
            generate * character, generate * painting, create * illustration, art using text, logo * text input,
            produce * image, generate * avatar, generate * art, generate * photo, create * portrait,
            create * poster, text to pokemon, create * photography, create new image, generate * wallpaper,
            create * picture, design generator, generate * comic, t shirt design, image gen, album cover,
            render image, realistic image of
            image-to-image:
            image to image, image 2 image, image2image, img2img, img 2 img, img to img, i2i, inpainting, inpaint,
            in painting, image editing, image edit, image editor, edit image, edit an image, edit your image,
            edit real image, editing image, edit photo, image manipulation, manipulate image, manipulation of image,
            modify image, image variation, image variant, variation of an image, variation of image, image mixing,
            image remix, new image from an input image, from a single photo, from a photo, from your photo,
            turn any image, turn your image, turn your photo, turn photo, turn image, transform your photo,
            transform photo, transform image, transform your image, transform portrait, your selfie, convert image,
            convert your image, convert photo, image reference, into a drawing, a face from, photo into, image into,
            controlnet, control net, t2i adapter, ip adapter, ipadapter, instantid, instant id, photomaker, pulid,
            face to many, face to sticker, portrait photo of you, with your face, image enhancement, fill in masked,
            image conditioning, image conditioned, from sketch, sketch to image, scribble, photo of yourself,
            subject driven, based image editing, single face image, face image, from a single image,
            from any single image, turn yourself into, put yourself, transform * photo, transform * image,
            turn * photo, turn * image into, convert * image, convert * image to, image to color, sketch2image,
            add * filter, filter to your image, to your image, face into, from a selfie, style of another image,
            restyle, edit * image, editing * image, any style within second, sketch to, of a sketch,
            from scribbled drawing, using canny edge, identity preserving, preserving facial identity, faceid,
            face id, one or two face image, text and image input, condition flux, redux, photo painting, room photo,
            interior image, variant of your image, image customization, photo look,
            generate a new image from an input image, style of one image, create variation of an image,
            create variation of image, change an input image, input image according,
            generate * image from * drawing, create a creature from a sketch, create variation,
            edit real or generated image
            text-to-video:
            text to video, text 2 video, text2video, txt2vid, txt2video, t2v, video from text, video from a text,
            video generation, video generation model, video generator, generate video, generate a video, generate 5,
            video model, video diffusion, video diffusion model, generative video, create video,
            generate short video, video from prompt, video creation, generate 5s, generate 6s, text into video,
            text to animation, generating video, video synthesis, cinematic video, text driven video,
            5s and 10s 720p video
            image-to-video:
            image to video, image 2 video, image2video, img2vid, img2video, img to vid, img to video, image to vid,
            i2v, video from an image, video from image, image into video, photo to video, start frame, still image,
            video from a single image, first frame, start image, a set of frame to a video, frame to video,
            image into * video, animated video
            speech-to-text:
            speech to text
            audio-to-video:
            audio to video, music video, audio reactive, audio visualizer, music visualizer, video from audio,
            waveform video, visualize audio
            unconditional-image-generation:
            stylegan, stylegan2, stylegan3, unconditional image generation
            text-generation:
            text generation, language model, large language model, llm, small language model, chat model, chatbot,
            chat bot, chat completion, code generation, coding model, coding assistant, instruction tuned,
            instruction following model, instruction finetuned, instruct model, function calling, conversational ai,
            reasoning model, gguf, awq, gptq, text completion, chat tuned, code llama, codellama, parameter llama,
            assistant model, code completion, agentic, reasoning and coding, for coding, tuned for chat,
            causal language, text generator, generate text, prompt upsampling, text to sql, sql generation,
            code model, story generation, poem, tool use, moe model, roleplay, instruct tuned, best coding,
            frontier model, bilingual chat, chat llm, chat version, open source chat, causal lm,
            language model for code, generative pretrained, text2text, petition, lyrics generator, generate lyrics,
            parameter model train, next token, code interpreter
            question-answering:
            question answering, extractive question answering
            image-to-text:
            multimodal ai model, image understanding
            any-to-any:
            any to any
            summarization:
            summarization, summarizer, summarize text, text summary
            translation:
            machine translation, text translation, language translation, translate text, document translation,
            translation model, nllb, opu mt, seamless communication
            text-to-audio:
            audio generation, generate audio
            image-to-3d:
            3d object from, 3d scene from, to a 3d model, to 3d model, into 3d model, 3d model from, 3d from,
            3d shape, 3d object generation, 3d asset generation, 3d part generation
            """;

    /// Families of models, by the names under which they are published.
    static final String FAMILIES = """
            text-to-image:
            sdxl, flux, flux1, flux dev, fluxdev, stable diffusion, stablediffusion, sd3, sd15, sd 1 5, sd1 5,
            sd 2 1, sd 3, sd3 5, sdlx, sd xl, kandinsky, dreamshaper, dream shaper, proteus, realvisxl, realvis,
            realvisx, juggernaut, juggernautxl, playground v2, playground v2 5, pixart, imagen 3, imagen 4, dall e,
            dalle, openjourney, pony, ponyrealism, illustrious, noobai, qwen image, hidream, ideogram, recraft,
            seedream, stable cascade, latent consistency, ssd 1b, segmind vega, kolors, aura flow, auraflow, pixray,
            vqgan, vqgan clip, disco diffusion, deepfloyd, wuerstchen, würstchen, animagine, anything v3,
            anything v4, anything v5, waifu diffusion, realistic vision, realisticvision, epicrealism,
            epicphotogasm, absolutereality, absolute reality, rev animated, revanimated, dreamlike, cogview,
            cogview4, latent diffusion, diffusion model, midjourney, openflux, openjourneyv4, cyberrealistic,
            animexl, anime model, glid, laionide, craiyon, analog diffusion, material diffusion, erlich, majicmix,
            counterfeit, pastel mix, meinamix, deepdream, clip guided, redshift diffusion, mo di diffusion, waifu,
            ponyxl, realpony, tangoflux, sdxl lightning, sdx, omnigen, text inversion, textual inversion,
            dreambooth, qwen fine tuned, qwen lora, qwen finetuned, wan image, gpt image, gpt image 1,
            gemini 2 5 flash image, fast flux, diffusion fine tuned, stable diffusion xl, sdxl turbo, nebul,
            wan 2 2 image, nvidia sana, sd v1, sd v1 5, minimax image, image 01, sdv1, sd21, sd2, hunyuan image,
            hunyuan dit, hunyuandit, sd webui, a1111, fooocus, imagen 4 fast, sana 1 6b, sana sprint, lcm lora,
            lcm sdxl, sdxl lcm, lumina image, deliberate v2, photon flash, bria fibo, diffusion xl, realvisxl3,
            realvisxl2, sd xl 1 0, flex 1, flux krea, krea dev, f lite, ssd, sdxl3, autoregressive image, hyper sd,
            dalle 2, dall e mini, min dalle, wai, noobaixl, ilxl, animaginexl, mix xl, luma photon, sd webui forge,
            redshift, redmond
            image-to-image:
            kontext, flux fill, flux redux, flux canny, flux depth, nano banana, seededit, qwen image edit,
            qwen edit, flux kontext, flux pulid, ic light, iclight, stylegan nada, styleclip, gan n rose, ghiblify,
            consistent character, easycontrol, flux inpainting, runway aleph, flex redux, flux kontext dev,
            flux 1 fill, flux 1 redux, flux 1 kontext
            text-to-video:
            hunyuan video, wan 2 1, wan 2 2, wan2 1, wan2 2, wan 14b, wan 1 3b, ltx video, ltx, mochi 1, cogvideo,
            cogvideox, kling, veo 2, veo 3, minimax video, hailuo, pixverse, luma ray, ray 2, zeroscope,
            animatediff, animate diff, seedance, damo text to video, pyramid flow, lavie, tooncrafter, deforum,
            stable diffusion video, show 1, veo3, wan 2 5, wan2, wan lora, wan fine tuned, wan 2 1 14b, wan14b,
            hunyuanvideo, hunyan video, hunyuan lora, hunyuan fine tuned, veo 3 fast, sora 2, openai sora,
            mochi 1 lora, kling v, hotshot, hotshot xl, cogvideox 5b, wan video, wan t2v, video lora, animatelcm,
            opensora, open sora, seedance 1, mochi 1 preview
            image-to-video:
            stable video diffusion, svd, stable video, i2vgen, framepack, dynamicrafter, video 01 live, ltxv i2v,
            consisti2v
            text-generation:
            llama, llama2, llama3, llama 2, llama 3, llama3 1, mistral, mixtral, mistral 7b, qwen2, qwen 2, qwen1 5,
            qwen 1 5, qwen2 5, qwen 2 5, qwen3, qwen 3, qwen 7b, qwen 14b, qwen 72b, deepseek, deepseek r1,
            deepseek coder, vicuna, falcon 7b, falcon 40b, mpt 7b, gemma2, gemma 2, gemma 3, phi 2, phi 3, phi 4,
            phi 1 5, yi 6b, yi 34b, yi chat, granite, openhermes, nous hermes, hermes 2, dolphin 2, flan t5, gpt j,
            gpt 2, gpt2, gpt 3, gpt 4, gpt 4o, gpt 5, gpt neo, gpt neox, gpt oss, claude 3, claude 4, mamba, rwkv,
            stablelm, chatglm, chatglm2, chatglm3, baichuan, baichuan2, internlm, olmo, wizardlm, wizardcoder,
            wizard vicuna, kimi, grok, o1 mini, o4 mini, o3 mini, openorca, tinyllama, replit code, starcoder,
            starcoder2, codegen, snowflake arctic, smollm, glm 4, command r, nemotron, oasst, openassistant,
            airoboros, neural chat, neuralbeagle, goliath, lzlv, mythomax, mythalion, xwin, openchat, deepseek math,
            ollama, solar 10, sqlcoder, meditron, exaone, qwq, codestral, gemini 2, gemini 1 5, gemini pro,
            gemma 2b, gemma 7b, zephyr 7b, starling lm, dolly v2, flan, t5 base, t5 large, t5 xl, t5 xxl, openai o1,
            openai o3, openai o4, alpaca lora, guanaco 33b, pythia 12b, smollm3, santacoder, codegen2, codegen25,
            openhathi, yi 1 5, yi 34b chat, notus 7b, orca 2, orca mini, mini orca, stable beluga, freewilly2,
            koala 13b, deepseek v3, qwen 4b, chatgml, llama3 2, llama3 3, llama4, llama 4, phi 3 mini, phixtral,
            mistrallite, gpt 4 1, gpt4, gpt4all, gpt 3 5, claude 3 5, tinystories, instruct, claude opu,
            claude sonnet, claude haiku, claude 3 7, claude 4 5, anthropic
            -:
            audio flux, llama cpp, claude monet, jean claude, monet, qwen 2 5 vl, stable audio, llama prompt,
            claude and
            """;

    /// How people speak of models of one kind only.
    static final String MANNERS = """
            text-to-image:
            lora, loha, trigger word, trigger image generation, to trigger, trained on image, trained on photo,
            trained on picture, trained with photo, trained with image, trained with picture, trained on the style,
            style model, style lora, fine tuned on image, fine tuned on photo, fine tuned on picture,
            finetuned on image, in the style of, illustration, photorealistic, photo realistic, artwork, realism,
            art style, styled, photo in, take photo, comic, sticker, emoji, checkpoint, civitai, style image,
            in the style, take pic, make emoji, style photo, sketch style, style drawing, style art, style painting,
            style illustration, painting style, manga style, print style, shot on, trigger phrase, use the trigger,
            trigger the style, style character, style artwork, scientific illustration, trained on my photo,
            trained on drawing, trained on poster, trained on art, trained on * photo, trained on * image,
            trained on * picture, trained on * illustration, trained on * painting, trained on * drawing,
            trained on * poster, tuned on * photo, tuned on * image, tuned on * picture, fine tuned with * photo,
            prompt strength, guidance scale, dreambooth, vector art look, anime merge, checkpoint merge,
            portrait model, custom portrait, watercolor, oil painting, pencil sketch, doodle, photo portrait,
            bad photo, icon
            text-to-video:
            video lora, hunyuanvideo finetune
            text-generation:
            7b, 13b, 34b, 70b, 33b, 65b, 72b, 67b, 405b, 120b, 8x7b, 8x22b, 4bit, billion parameter
            """;

    /// Words that say something in a name alone.
    static final String NAMES = """
            text-to-image:
            lora, diffusion, style, portrait, drawing, wallpaper, photo model, realistic xl, illustration, artstyle,
            xl
            text-to-video:
            video lora, wan
            text-generation:
            chat, lm, coder
            -:
            oot diffusion, dance diffusion, style transfer, diffusion motion, wan 2, hair style
            embeddings:
            embedding
            """;

    private TaskWords() {}
}
